package dev.portcullis.boundary.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.ports.caller.Caller;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word counts about who asks. */
class ClientAddressTest {
    private static final ProxyTrust OURS = ProxyTrust.of(List.of("127.0.0.0/8", "10.0.0.0/8", "2001:db8:1::/48"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.7",
                "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7",
                "True-Client-IP: 203.0.113.7",
                "Cf-Connecting-IP: 203.0.113.7"
            })
    @DisplayName("[S19] [B3] what a stranger writes into a header changes nothing about who asks")
    void strangers_are_not_believed(String header) {
        for (var trust : List.of(ProxyTrust.NOBODY, ProxyTrust.of(List.of("192.0.2.1")))) {
            var reader = CallerReader.byContract(trust);
            assertThat(address(reader, header)).isEqualTo("127.0.0.1");
            assertThat(caller(reader, header).device().address()).startsWith("127.0.0.1:");
            assertThat(caller(reader, "Cf-Ipcity: Berlin").device().location()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Forwarded-For: 203.0.113.7                                    | 203.0.113.7
                    X-Forwarded-For: 198.51.100.1, 203.0.113.7                      | 203.0.113.7
                    X-Forwarded-For: 198.51.100.1, 203.0.113.7, 10.1.2.3, 127.0.0.9 | 203.0.113.7
                    X-Forwarded-For: 203.0.113.7:4711                               | 203.0.113.7
                    X-Forwarded-For: 192.168.7.7, 10.0.0.1                          | 192.168.7.7
                    X-Forwarded-For: 10.0.0.2, 10.0.0.1                             | 10.0.0.2
                    X-Forwarded-For: 198.51.100.1, unknown, 10.0.0.1                | 10.0.0.1
                    X-Forwarded-For: nonsense                                       | 127.0.0.1
                    X-Forwarded-For: localhost                                      | 127.0.0.1
                    Forwarded: for=203.0.113.7;proto=https, for=10.0.0.1            | 203.0.113.7
                    Forwarded: For="[2001:db8:2::7]:4711";by=10.0.0.1               | 2001:db8:2::7
                    Forwarded: for=_hidden, for=10.0.0.1                            | 10.0.0.1
                    Forwarded: proto=https                                          | 127.0.0.1
                    X-Forwarded-For: 203.0.113.7~Forwarded: for=198.51.100.1        | 203.0.113.7
                    X-Forwarded-For: 203.0.113.7~X-Real-IP: 198.51.100.1            | 203.0.113.7
                    X-Forwarded-For: 198.51.100.1~X-Forwarded-For: 203.0.113.7      | 203.0.113.7
                    X-Real-IP: 203.0.113.7                                          | 203.0.113.7
                    True-Client-IP: 2001:db8:2::7                                   | 2001:db8:2::7
                    X-Real-IP: x~True-Client-IP: 203.0.113.7                        | 203.0.113.7
                    """)
    @DisplayName("[B3] of what known proxies tell the nearest hop counts that is none of them")
    void the_nearest_hop_that_is_no_proxy_of_ours_counts(String headers, String client) {
        assertThat(address(CallerReader.strict(OURS), headers.split("~"))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true"
    })
    void ranges_hold_what_begins_alike(String range, String address, boolean within) {
        assertThat(ProxyTrust.of(List.of(range)).believes(address)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "10.0.0.0/"})
    void what_is_no_range_is_refused(String text) {
        assertThatThrownBy(() -> ProxyTrust.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName(
            "[S18] once proxies are known, or under strict, a stranger does not name the address that was asked for")
    void a_stranger_does_not_name_the_url() {
        String forged = "X-Forwarded-Host: evil.example";
        var others = ProxyTrust.of(List.of("192.0.2.1"));
        assertThat(caller(CallerReader.byContract(others), forged).requestUrl()).doesNotContain("evil");
        assertThat(caller(CallerReader.strict(ProxyTrust.NOBODY), forged).requestUrl())
                .doesNotContain("evil");
        assertThat(caller(CallerReader.strict(OURS), forged).requestUrl()).isEqualTo("http://evil.example/path?query");
        assertThat(caller(CallerReader.byContract(ProxyTrust.NOBODY), forged).requestUrl())
                .isEqualTo("http://evil.example/path?query");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8::1, 2001:db8::ffff, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "::ffff:203.0.113.7, 203.0.113.7, true"
    })
    void a_client_is_an_address_of_ipv4_or_a_network_of_ipv6(String one, String other, boolean same) {
        assertThat(ClientNetwork.of(one).equals(ClientNetwork.of(other))).isEqualTo(same);
    }

    private static String address(CallerReader reader, String... headers) {
        return reader.address(FakeRequest.of("GET", "/path?query", headers));
    }

    private static Caller caller(CallerReader reader, String... headers) {
        return reader.read(FakeRequest.of("GET", "/path?query", headers), Caller.Kind.NATIVE_APP);
    }
}
