package dev.batchmonitor.local.cost;

/**
 * What code writes into a page that people write: all between {@code <!-- name -->} and {@code <!-- end of name -->}.
 *
 * @param name of the part
 */
public record GeneratedPart(String name) {
    /**
     * The page with this in the part's place.
     *
     * @throws IllegalStateException if the page has no such part
     */
    public String replace(String page, String text) {
        String begin = "<!-- " + name + " -->\n";
        String end = "\n<!-- end of " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end, from + begin.length() - 1);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("the page has no part '" + name + "'; write " + begin.strip()
                    + " and below it" + end.replace('\n', ' ') + " where it is to be");
        }
        return page.substring(0, from + begin.length()) + text + page.substring(to);
    }
}
