package dev.batchmonitor.function.log;

/** The levels of Lambda's advanced logging controls. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL
}
