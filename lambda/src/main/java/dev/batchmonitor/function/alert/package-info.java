/** What people and machines are told of a failure: the alert, its links and its message forms. */
@NullMarked
package dev.batchmonitor.function.alert;

import org.jspecify.annotations.NullMarked;
