/** The edge: the only package that knows the AWS SDK. */
@NullMarked
package dev.batchmonitor.function.aws;

import org.jspecify.annotations.NullMarked;
