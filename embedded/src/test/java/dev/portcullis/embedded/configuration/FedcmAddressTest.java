package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.embedded.problem.BadConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where browsers ask providers themselves. Source: docs/contract/federation.md, federation 44. */
class FedcmAddressTest {
    @TempDir
    private Path folder;

    private Configuration read(String type, String address) {
        return Written.with(
                folder,
                "{selfservice: {methods: {oidc: {enabled: true, config: {providers: [{id: work, provider: " + type
                        + ", client_id: us, client_secret: x, issuer_url: 'https://id.example.org', mapper_url: 'base64://e30=',"
                        + " fedcm_config_url: '" + address + "'}]}}}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "generic, https://id.example.org/fedcm.json",
        "google, https://accounts.google.com/gsi/fedcm.json",
        "generic, http://localhost:4000/fedcm.json",
        "generic, http://127.0.0.1:4000/fedcm.json"
    })
    void what_browsers_ask_is_taken(String type, String address) {
        assertThat(read(type, address).providers())
                .singleElement()
                .extracting(ProviderEntry::dialogueUrl)
                .isEqualTo(address);
    }

    @Test
    void an_empty_address_is_none() {
        assertThat(read("github", "").providers())
                .singleElement()
                .extracting(ProviderEntry::dialogueUrl)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "generic, http://id.example.org/fedcm.json, https",
        "generic, fedcm.json, https",
        "generic, 'https:///x', https",
        "generic, 'https://a b', https",
        "github, https://github.com/fedcm.json, sign nothing",
        "gitlab, https://gitlab.com/fedcm.json, generic"
    })
    void what_nobody_could_be_asked_by_stops_the_start_in_words(String type, String address, String words) {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> read(type, address))
                .withMessageContaining("selfservice.methods.oidc.config.providers.0.fedcm_config_url")
                .withMessageContaining(words);
    }
}
