package dev.portcullis.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** What a client is told whose request is cut off: written straight to the connection, which ends with it. */
enum RawAnswer {
    TOO_SLOW(408, "Request Timeout", "The request did not arrive in time.", ""),
    TOO_MANY_HEADERS(431, "Request Header Fields Too Large", "The request has too many headers.", ""),
    BUSY(503, "Service Unavailable", "The server is busy. Try again.", "Retry-After: 1\r\n");

    private final byte[] octets;

    RawAnswer(int status, String phrase, String message, String headers) {
        String body =
                "{\"error\":{\"code\":" + status + ",\"status\":\"" + phrase + "\",\"message\":\"" + message + "\"}}\n";
        String head = "HTTP/1.1 " + status + " " + phrase + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\nCache-Control: no-store\r\n" + headers + "Connection: close\r\n\r\n";
        octets = (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    ByteBuf bytes() {
        return Unpooled.wrappedBuffer(octets);
    }
}
