/** Tests of the app. */
@NullMarked
package dev.batchmonitor.cdk.app;

import org.jspecify.annotations.NullMarked;
