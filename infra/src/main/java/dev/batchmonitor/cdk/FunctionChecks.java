package dev.batchmonitor.cdk;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.lambda.AssetCode;
import software.amazon.awscdk.services.lambda.AssetImageCode;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EcrImageCode;
import software.amazon.awscdk.services.lambda.InlineCode;

/** The limits of AWS Lambda on the function's properties. */
final class FunctionChecks {
    private FunctionChecks() {}

    static void check(FunctionProps props, Problems problems) {
        memorySize(props.memorySize(), problems);
        concurrency(props.maximumConcurrency(), props.reservedConcurrency(), problems);
        duration("batchingWindow", props.batchingWindow(), 1, 300, problems);
        problems.require(
                !props.functionTimeout().isUnresolved(),
                "'functionTimeout' must be known at synthesis, as the queue's visibility timeout is derived from it,"
                        + " got: a token; give a number of seconds");
        duration("functionTimeout", props.functionTimeout(), 10, 900, problems);
        code(props.functionCode(), problems);
    }

    private static void code(@Nullable Code code, Problems problems) {
        problems.require(
                !(code instanceof InlineCode || code instanceof EcrImageCode || code instanceof AssetImageCode),
                "'functionCode' must be a zip or jar, got: inline code or an image; use Code.fromAsset or Code.fromBucket, or leave"
                        + " it out");
        if (code instanceof AssetCode asset) {
            problems.require(
                    Files.exists(Path.of(asset.getPath())),
                    "'functionCode' must be there, got: '" + asset.getPath()
                            + "', which is not; build it first, or leave it out");
        }
    }

    private static void memorySize(Number size, Problems problems) {
        if (Token.isUnresolved(size)) {
            return;
        }
        problems.require(
                isWhole(size, 128, 10240),
                "'memorySize' must be a whole number of MB from 128 to 10240, got: " + size + "; the default is 512");
    }

    private static void concurrency(Number maximum, @Nullable Number reserved, Problems problems) {
        problems.require(
                Token.isUnresolved(maximum) || isWhole(maximum, 2, 1000),
                "'maximumConcurrency' must be a whole number from 2 to 1000, got: " + maximum + "; the default is 5");
        if (reserved == null || Token.isUnresolved(reserved)) {
            return;
        }
        int least = Token.isUnresolved(maximum) ? 2 : maximum.intValue();
        problems.require(
                isWhole(reserved, least, Integer.MAX_VALUE),
                "'reservedConcurrency' must be a whole number and not less than 'maximumConcurrency', which is " + least
                        + ", got: " + reserved + "; raise it, lower 'maximumConcurrency' or leave it out");
    }

    private static boolean isWhole(Number number, int min, int max) {
        return number.doubleValue() == number.intValue() && number.intValue() >= min && number.intValue() <= max;
    }

    private static void duration(String property, Duration value, int min, int max, Problems problems) {
        if (value.isUnresolved()) {
            return;
        }
        long millis = value.toMilliseconds().longValue();
        problems.require(
                millis % 1000 == 0 && millis >= min * 1000L && millis <= max * 1000L,
                "'" + property + "' must be a whole number of seconds from " + min + " to " + max + ", got: "
                        + value.toHumanString() + "; use Duration.seconds(...)");
    }
}
