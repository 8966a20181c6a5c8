package dev.batchmonitor.function.rule;

import java.util.Map;
import java.util.StringTokenizer;

/** A name in which {@code *} stands for any text. */
public record NamePattern(String glob) {
    /** Whether each of the tags is there, with a value that matches. */
    static boolean allMatch(Map<String, NamePattern> wanted, Map<String, String> tags) {
        return wanted.entrySet().stream().allMatch(tag -> {
            String value = tags.get(tag.getKey());
            return value != null && tag.getValue().matches(value);
        });
    }

    /** In time that grows with the name, however many stars there are: each part is sought once, from left to right. */
    public boolean matches(String name) {
        int star = glob.indexOf('*');
        if (star < 0) {
            return glob.equals(name);
        }
        String begin = glob.substring(0, star);
        String end = glob.substring(glob.lastIndexOf('*') + 1);
        int last = name.length() - end.length();
        return name.startsWith(begin) && name.endsWith(end) && holdsParts(name, begin.length(), last);
    }

    /** Whether what stands between stars comes in this order between the two places. */
    private boolean holdsParts(String name, int from, int to) {
        int at = from;
        StringTokenizer parts = new StringTokenizer(glob.substring(glob.indexOf('*'), glob.lastIndexOf('*') + 1), "*");
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            int found = name.indexOf(part, at);
            if (found < 0 || found + part.length() > to) {
                return false;
            }
            at = found + part.length();
        }
        return at <= to;
    }
}
