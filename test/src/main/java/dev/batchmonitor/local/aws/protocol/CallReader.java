package dev.batchmonitor.local.aws.protocol;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises service, operation and protocol of a request from the marks that AWS's own front ends look at. */
public final class CallReader {
    private static final Pattern RPC_PATH = Pattern.compile("/service/([^/]+)/operation/([^/]+)");
    private static final Pattern TARGET = Pattern.compile("([^.]+)\\.([^.]+)");
    private static final Pattern CREDENTIAL_SCOPE =
            Pattern.compile("Credential=[^/]+/\\d{8}/[^/]+/([^/]+)/aws4_request");

    private CallReader() {}

    /** What the request asks for; an operation nobody knows is named by its method and path. */
    public static ApiCall read(WireRequest request) {
        return rpc(request).or(() -> json(request)).or(() -> query(request)).orElseGet(() -> rest(request));
    }

    private static Optional<ApiCall> rpc(WireRequest request) {
        Matcher path = RPC_PATH.matcher(request.uri().getPath());
        return path.matches()
                ? Optional.of(new ApiCall(service(path.group(1), request), path.group(2), new RpcV2Cbor()))
                : Optional.empty();
    }

    private static Optional<ApiCall> json(WireRequest request) {
        Matcher target = TARGET.matcher(request.header("X-Amz-Target").orElse(""));
        String contentType = request.header("Content-Type").orElse("application/x-amz-json-1.0");
        return target.matches()
                ? Optional.of(new ApiCall(service(target.group(1), request), target.group(2), new AwsJson(contentType)))
                : Optional.empty();
    }

    private static Optional<ApiCall> query(WireRequest request) {
        if (!request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        return form(request).action().map(action -> new ApiCall(signedFor(request), action, new AwsQuery()));
    }

    private static QueryForm form(WireRequest request) {
        try {
            return QueryForm.parse(request.decodedText());
        } catch (IOException | IllegalArgumentException e) {
            // A body that cannot be decoded names no action; reading the input will say what is wrong with it.
            return QueryForm.parse("");
        }
    }

    private static ApiCall rest(WireRequest request) {
        String operation = BatchPath.operation(request.uri().getPath())
                .orElse(request.method() + " " + request.uri().getPath());
        return new ApiCall(signedFor(request), operation, new RestJson());
    }

    private static String service(String target, WireRequest request) {
        return ServiceModel.ofTarget(target).orElseGet(() -> signedFor(request));
    }

    /** The service in the scope of the signature, the only mark that every protocol has. */
    private static String signedFor(WireRequest request) {
        Matcher scope = CREDENTIAL_SCOPE.matcher(request.header("Authorization").orElse(""));
        return scope.find() ? ServiceModel.ofSigningName(scope.group(1)) : "unknown";
    }
}
