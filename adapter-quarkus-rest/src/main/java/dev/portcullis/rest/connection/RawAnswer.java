package dev.portcullis.rest.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** What a client is told whose request is cut off: written straight to the connection, which ends with it. */
enum RawAnswer {
    MALFORMED(400, "Bad Request", "The request cannot be read.", ""),
    TOO_SLOW(408, "Request Timeout", "The request did not arrive in time.", ""),
    TOO_MANY_HEADERS(431, "Request Header Fields Too Large", "The request has too many headers.", ""),
    BUSY(503, "Service Unavailable", "The server is busy. Try again.", "Retry-After: 1\r\n");

    private final String head;
    private final String body;

    RawAnswer(int status, String phrase, String message, String headers) {
        body = "{\"error\":{\"code\":" + status + ",\"status\":\"" + phrase + "\",\"message\":\"" + message + "\"}}\n";
        head = "HTTP/1.1 " + status + " " + phrase + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n" + headers
                + "Connection: close\r\nDate: ";
    }

    ByteBuf bytes() {
        return Unpooled.copiedBuffer(head + HttpDate.now() + "\r\n\r\n" + body, StandardCharsets.US_ASCII);
    }
}
