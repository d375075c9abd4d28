package dev.portcullis.boundary.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "192.0.2.255, 192.0.2.255",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:DB8::7, 2001:db8:0:0:0:0:0:7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1"
    })
    void an_address_is_read(String text, String address) {
        assertThat(IpAddress.parse(text).getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.+4",
                "1.2.3.0004",
                "1..2.3",
                "2130706433",
                "0x7f.0.0.1",
                "[::1]",
                ":",
                "::g",
                ".:",
                "1:2",
                "::1::",
                "a.b:c",
                "%",
                ":%",
                "1.2.3.4:80"
            })
    @DisplayName("[B3] what is no address is nothing, and is looked up nowhere")
    void anything_else_is_nothing(String text) {
        assertThat(IpAddress.parse(text)).isNull();
    }
}
