package dev.batchmonitor.cdk;

import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** What can be had of the function of a monitor. */
abstract class FunctionParts extends Construct {
    FunctionParts(Construct scope, String id) {
        super(scope, id);
    }

    abstract MonitorFunction monitorFunction();

    /** {@return the function; events go to its alias {@link #getFunctionAlias}} */
    public Function getFunction() {
        return monitorFunction().function();
    }

    /** {@return the alias {@code live}, which is the published version of the function that handles the events} */
    public Alias getFunctionAlias() {
        return monitorFunction().alias();
    }

    /** {@return the role that the function runs as; grant it more by passing the monitor itself to a {@code grant} method} */
    public Role getRole() {
        return monitorFunction().role();
    }

    /** {@return the function's own log group} */
    public LogGroup getLogGroup() {
        return monitorFunction().logGroup();
    }

    /** {@return the mapping that feeds the function from the queue} */
    public EventSourceMapping getEventSource() {
        return monitorFunction().eventSource();
    }

    /** {@return all that the function may do} */
    public ManagedPolicy getFunctionPolicy() {
        return monitorFunction().policy();
    }
}
