package dev.portcullis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {
    @ParameterizedTest
    @ValueSource(ints = {64, 300, 2_000, 100_000})
    @DisplayName("[U25] A domain of more letters than DNS has room for is none")
    void a_domain_that_is_too_long_is_none(int letters) {
        assertThatThrownBy(() -> MailDomain.ascii("\u00e4".repeat(letters) + ".example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_domain_beyond_ascii_is_written_as_dns_has_it() {
        assertThat(MailDomain.ascii("b\u00fccher.example")).isEqualTo("xn--bcher-kva.example");
    }
}
