package dev.portcullis.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "8.8.8.8", "2001:db8::7"})
    void public_addresses_say_where_a_person_is(String address) {
        assertThat(InternalAddress.isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.9",
                "127.0.0.1",
                "169.254.1.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "",
                "unknown",
                "localhost",
                "999.1.1.1",
                "1.2.3"
            })
    void internal_addresses_and_other_texts_do_not(String address) {
        assertThat(InternalAddress.isPublic(address)).isFalse();
    }
}
