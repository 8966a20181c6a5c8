package dev.batchmonitor.function.metric;

/** The units of CloudWatch that are used here. */
public enum Unit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds"),
    NONE("None");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    /** As CloudWatch writes it. */
    public String text() {
        return text;
    }
}
