package dev.batchmonitor.test;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.HIPAASecurityChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import io.github.cdklabs.cdknag.PCIDSS321Checks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.util.function.Function;
import software.amazon.awscdk.App;
import software.amazon.awscdk.IPolicyValidationPlugin;

/** The packs of rules of cdk-nag. */
enum SecurityPack {
    AWS_SOLUTIONS("AwsSolutions", app -> AwsSolutionsChecks.Builder.create(app).build()),
    SERVERLESS("Serverless", app -> ServerlessChecks.Builder.create(app).build()),
    NIST_800_53_R5(
            "NIST.800.53.R5", app -> NIST80053R5Checks.Builder.create(app).build()),
    HIPAA_SECURITY(
            "HIPAA.Security", app -> HIPAASecurityChecks.Builder.create(app).build()),
    PCI_DSS_321("PCI.DSS.321", app -> PCIDSS321Checks.Builder.create(app).build());

    private final String title;
    private final Function<App, IPolicyValidationPlugin> plugin;

    SecurityPack(String title, Function<App, IPolicyValidationPlugin> plugin) {
        this.title = title;
        this.plugin = plugin;
    }

    /** As the report has it, and its rules begin. */
    String title() {
        return title;
    }

    IPolicyValidationPlugin of(App app) {
        return plugin.apply(app);
    }
}
