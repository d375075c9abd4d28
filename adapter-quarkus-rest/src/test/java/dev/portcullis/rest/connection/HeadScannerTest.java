package dev.portcullis.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadScannerTest {
    private static final String HEAD = "GET / HTTP/1.1\r\nHost: x\r\nA: \r\n\r\n";

    @Test
    void what_follows_a_head_is_no_part_of_it() {
        assertThat(new HeadScanner().scan(octets(HEAD + "POST /"))).isEqualTo(HEAD.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void a_head_ends_where_it_ends_however_it_is_cut(int size) {
        var scanner = new HeadScanner();
        int found = 0;
        String sent = HEAD + "rest";
        for (int at = 0; at < HEAD.length(); at += size) {
            String piece = sent.substring(at, Math.min(sent.length(), at + size));
            found = at + scanner.scan(octets(piece));
        }
        assertThat(found).isEqualTo(HEAD.length());
        assertThat(scanner.lines()).isEqualTo(4);
    }

    @Test
    void bare_line_feeds_end_it_too() {
        assertThat(new HeadScanner().scan(octets("GET / HTTP/1.1\nA: b\n\nrest")))
                .isEqualTo(21);
    }

    @Test
    void a_head_without_end_takes_everything() {
        assertThat(new HeadScanner().scan(octets("GET / HTTP/1.1\r\nA: b\r\n"))).isEqualTo(22);
    }

    private static ByteBuf octets(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }
}
