package dev.portcullis.rest.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/**
 * Whether everybody on the way reads a request in the same way: where it ends, and whom it is for. Sources: RFC 9112 section 2.3
 * (version), 3.2 ({@code Host}), 5 (names of headers) and 6.3 (length of a body).
 */
final class RequestFraming {
    private static final String NO_NAME = "";

    private RequestFraming() {}

    /** @param announcesLength whether the head had a {@code Content-Length}, which the codec may have taken out */
    static boolean isClear(HttpRequest request, boolean announcesLength) {
        HttpHeaders headers = request.headers();
        boolean modern = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        return (modern || request.protocolVersion().equals(HttpVersion.HTTP_1_0))
                && !headers.contains(NO_NAME)
                && isForOneHost(headers.getAll(HttpHeaderNames.HOST), modern)
                && isOfOneLength(headers.getAll(HttpHeaderNames.TRANSFER_ENCODING), modern, announcesLength);
    }

    private static boolean isForOneHost(List<String> hosts, boolean modern) {
        return hosts.size() == 1 || hosts.isEmpty() && !modern;
    }

    private static boolean isOfOneLength(List<String> codings, boolean modern, boolean announcesLength) {
        return codings.isEmpty()
                || codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked") && modern && !announcesLength;
    }
}
