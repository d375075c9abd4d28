package dev.portcullis.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: docs/contract/recovery.md, "A choice of addresses". */
class OfferedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "anna@example.org, an****@example.org",
        "ann@example.org, an****@example.org",
        "an@example.org, an****@example.org",
        "a@example.org, a@example.org",
        "\"a@b\"@example.org, \"a****@example.org",
        "+491701234567, +49****67",
        "123456, 123****56",
        "12345, 12345"
    })
    void an_address_shows_its_edges_only(String address, String masked) {
        assertThat(new OfferedAddress(address).masked()).isEqualTo(masked);
        assertThat(new OfferedAddress(address)).hasToString("OfferedAddress[" + masked + "]");
    }

    @Test
    void its_digest_is_the_same_each_time_and_another_for_each_address() {
        var ann = new OfferedAddress("ann@example.org");

        assertThat(ann.digest()).isEqualTo(new OfferedAddress("ann@example.org").digest());
        assertThat(ann.digest()).isNotEqualTo(new OfferedAddress("anna@example.org").digest());
        assertThat(ann.digest()).doesNotContain("ann").hasSize(44);
    }
}
