/** The user's rules: which jobs are watched, how severe an alert is, which runbook it shows and which topic it goes to. */
@NullMarked
package dev.batchmonitor.function.rule;

import org.jspecify.annotations.NullMarked;
