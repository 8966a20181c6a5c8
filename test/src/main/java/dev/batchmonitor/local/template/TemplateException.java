package dev.batchmonitor.local.template;

/** The template holds something that cannot be run locally; the message names the resource and what to change. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TemplateException(String message) {
        super(message);
    }

    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
