package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal by an AWS service, still without the form of any protocol. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final transient ObjectNode details;

    /**
     * A refusal whose exception and error code have different names.
     *
     * @param status the HTTP status
     * @param type the name of the modelled exception, as the JSON and CBOR protocols send it
     * @param code the error code, as the query protocol sends it
     */
    public AwsError(int status, String type, String code, String message) {
        this(status, type, code, message, JsonNodeFactory.instance.objectNode());
    }

    private AwsError(int status, String type, String code, String message, ObjectNode details) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.details = details;
    }

    /** An error whose exception and code have one name, which is the rule outside the query protocol. */
    public AwsError(int status, String code, String message) {
        this(status, code, code, message);
    }

    /** The same refusal with the members that the modelled exception has besides its message. */
    public AwsError withDetails(ObjectNode members) {
        return new AwsError(status, type, code, message(), members);
    }

    /** The members that the modelled exception has besides its message. */
    public ObjectNode details() {
        return details;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /** Who is to blame in the words of the query protocol. */
    public String fault() {
        return status < 500 ? "Sender" : "Receiver";
    }
}
