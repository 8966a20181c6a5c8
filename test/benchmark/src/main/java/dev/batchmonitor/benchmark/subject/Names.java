package dev.batchmonitor.benchmark.subject;

/** The names under which goals and tables find figures. */
public final class Names {
    public static final String HELLO = "hello";
    public static final String NAIVE = "naive";
    public static final String NAIVE_QUEUE = "naive, behind a queue";
    public static final String OURS = "ours";
    public static final String OURS_THREE = "ours, three services";
    public static final String OURS_UNSHRUNK = "ours, not shrunk";
    public static final String OURS_RESTORED = "ours, restored";
    public static final String OURS_RESTORED_THREE = "ours, restored, three services";
    public static final String OURS_BOTH_COMPILERS = "ours, both compilers";
    public static final String OURS_RESTORED_UNREHEARSED = "ours, restored, no rehearsal";
    public static final String OURS_RESTORED_BOTH_COMPILERS = "ours, restored, both compilers";
    public static final String OURS_DEFAULT_HEAP = "ours, default heap";
    public static final String OURS_SMALL = "ours, 256 MB";
    public static final String OURS_LARGE = "ours, 1,024 MB";
    public static final String OURS_ALL_FAILED = "ours, all failed";
    public static final String OURS_WARM = "ours, warm";

    private Names() {}
}
