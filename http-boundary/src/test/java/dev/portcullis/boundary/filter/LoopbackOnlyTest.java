package dev.portcullis.boundary.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackOnlyTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true",
        "127.9.9.9,true",
        "::1,true",
        "::ffff:127.0.0.1,true",
        "10.0.0.1,false",
        "0.0.0.0,false",
        "::,false",
        "localhost,false",
        "example.org,false",
        ",false"
    })
    void an_address_is_this_machines_or_not(@Nullable String address, boolean loopback) {
        assertThat(LoopbackOnly.isLoopback(address)).isEqualTo(loopback);
    }
}
