package dev.batchmonitor.local.aws.protocol;

/** A refusal by an AWS service, still without the form of any protocol. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;

    /**
     * @param status the HTTP status
     * @param type the name of the modelled exception, as the JSON and CBOR protocols send it
     * @param code the error code, as the query protocol sends it
     */
    public AwsError(int status, String type, String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    /** An error whose exception and code have one name, which is the rule outside the query protocol. */
    public AwsError(int status, String code, String message) {
        this(status, code, code, message);
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
