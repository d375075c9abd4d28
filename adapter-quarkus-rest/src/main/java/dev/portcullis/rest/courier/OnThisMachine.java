package dev.portcullis.rest.courier;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells whether a request comes from this machine and was meant for it: from a loopback address, to a loopback name (so that no
 * other site's name leads a browser here), and passed on by no proxy.
 */
final class OnThisMachine {
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private OnThisMachine() {}

    static boolean is(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return isLoopback(request.remoteAddress().hostAddress())
                && host != null
                && isLoopbackName(host.host())
                && PASSED_ON.stream().noneMatch(name -> request.headers().contains(name));
    }

    private static boolean isLoopbackName(String host) {
        return host.equalsIgnoreCase("localhost") || isLoopback(host);
    }

    /** Never looks a name up. */
    static boolean isLoopback(String text) {
        byte[] octets = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return octets != null && InetAddress.getByAddress(octets).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
