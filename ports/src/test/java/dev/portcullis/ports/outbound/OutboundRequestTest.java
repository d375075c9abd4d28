package dev.portcullis.ports.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundRequestTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4455/keys, GET http://127.0.0.1:4455/keys",
        "https://id.example.org/keys, GET https://id.example.org/keys",
        "https://ann:hunter2@[::1]:8443/a?token=hunter2#x, GET https://[::1]:8443/a"
    })
    @DisplayName("[I4] A request tells operators which server is asked, port and all, and no secret")
    void a_request_tells_which_server_is_asked_and_no_secret(URI address, String told) {
        assertThat(OutboundRequest.get(address)).hasToString(told);
    }
}
