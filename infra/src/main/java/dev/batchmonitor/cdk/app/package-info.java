/** The CDK app that deploys one monitor, for those who want no CDK project of their own. */
@NullMarked
package dev.batchmonitor.cdk.app;

import org.jspecify.annotations.NullMarked;
