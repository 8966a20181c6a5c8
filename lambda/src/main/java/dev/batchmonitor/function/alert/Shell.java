package dev.batchmonitor.function.alert;

/** Text as an argument of a shell command: names from jobs are not to be trusted there. */
final class Shell {
    private Shell() {}

    static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
