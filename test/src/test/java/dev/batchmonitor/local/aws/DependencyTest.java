package dev.batchmonitor.local.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.batchmonitor.local", importOptions = ImportOption.DoNotIncludeTests.class)
final class DependencyTest {
    private static final String AWS = "dev.batchmonitor.local.aws";

    @ArchTest
    static final ArchRule protocolsKnowNoService = noClasses()
            .that()
            .resideInAPackage(AWS + ".protocol")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AWS + ".(batch|cloudwatch|dynamodb|logs|sns|sqs)..", AWS);

    @ArchTest
    static final ArchRule servicesKnowNoOtherService = slices().matching(
                    AWS + ".(batch|cloudwatch|dynamodb|logs|sns|sqs)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.batchmonitor.local.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theSdkUnderTestIsNotInTheTool = noClasses()
            .that()
            .resideInAPackage("dev.batchmonitor.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");
}
