package dev.batchmonitor.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way dependencies may point; {@code CONTRIBUTING.md} draws it. */
@AnalyzeClasses(packages = "dev.batchmonitor", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {
    private static final String FUNCTION = "dev.batchmonitor.function";

    @ArchTest
    static final ArchRule aJobDependsOnNothing = mayUse("job", "job", "time");

    @ArchTest
    static final ArchRule aFailureDependsOnTheJob = mayUse("failure", "failure", "job");

    @ArchTest
    static final ArchRule aMetricDependsOnJobAndFailure = mayUse("metric", "metric", "job", "failure", "time");

    @ArchTest
    static final ArchRule anEventDependsOnTheJob = mayUse("event", "event", "job", "json", "time");

    @ArchTest
    static final ArchRule aRuleDependsOnJobAndFailure = mayUse("rule", "rule", "job", "failure");

    @ArchTest
    static final ArchRule anIncidentDependsOnWhatFails =
            mayUse("incident", "incident", "event", "job", "failure", "rule", "time");

    @ArchTest
    static final ArchRule anAlertDependsOnTheDomain =
            mayUse("alert", "alert", "event", "job", "failure", "rule", "incident", "excerpt", "json", "time");

    @ArchTest
    static final ArchRule anExcerptDependsOnNothing = mayUse("excerpt", "excerpt");

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsAws = noClasses()
            .that()
            .resideOutsideOfPackage(FUNCTION + ".aws")
            .and()
            .resideInAPackage(FUNCTION + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule theFunctionsPackagesAreFreeOfCycles =
            slices().matching(FUNCTION + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theConstructAndTheFunctionNeverMeet = noClasses()
            .that()
            .resideInAPackage("dev.batchmonitor.cdk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FUNCTION + "..");

    @ArchTest
    static final ArchRule theAppUsesTheConstructAndNotTheOtherWayRound = noClasses()
            .that()
            .resideInAPackage("dev.batchmonitor.cdk")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.batchmonitor.cdk.app");

    @ArchTest
    static final ArchRule thereIsNoStaticMutableState =
            noFields().that().areStatic().should().notBeFinal();

    private static ArchRule mayUse(String pkg, String... allowed) {
        String[] packages = new String[allowed.length + 2];
        packages[0] = "java..";
        packages[1] = "org.jspecify..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 2] = FUNCTION + "." + allowed[i];
        }
        return classes()
                .that()
                .resideInAPackage(FUNCTION + "." + pkg)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
