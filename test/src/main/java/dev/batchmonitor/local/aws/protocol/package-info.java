/** AWS's wire protocols: what a request asks for, and how answers and errors are written. Knows no service's rules. */
@NullMarked
package dev.batchmonitor.local.aws.protocol;

import org.jspecify.annotations.NullMarked;
