package dev.batchmonitor.function.alert;

/** Text as an argument of a shell command: names from jobs are not to be trusted there. */
final class Shell {
    private Shell() {}

    static String quoted(String text) {
        if (text.matches("[A-Za-z0-9_./-]+")) {
            return text;
        }
        return text.matches("[ -~]*") ? unlinked("'" + text.replace("'", "'\\''") + "'") : escaped(text);
    }

    /** Two quotes in the middle change nothing for the shell, but no mail client takes the rest for an address. */
    private static String unlinked(String quoted) {
        return quoted.replaceAll("(?i)((?:https?|ftp|file|mailto):|\\bwww\\.)", "$1''");
    }

    /** As Bash and Zsh read it: a character that is more than text must not show in an alert, nor get lost on the way. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("$'");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c > '~' || c == ':') {
                escaped.append((c > 0xffff ? "\\U%08x" : "\\u%04x").formatted(c));
            } else {
                escaped.append(c == '\'' || c == '\\' ? "\\" : "").append(Character.toString(c));
            }
        });
        return escaped.append("'").toString();
    }
}
