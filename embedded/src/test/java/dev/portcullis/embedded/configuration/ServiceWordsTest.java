package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceWordsTest {
    private static List<String> words(String url, String name, String issuer) {
        return ConfigurationSource.empty()
                .with("dsn", "memory")
                .with("serve.public.base_url", url)
                .with("portcullis.pages.name", name)
                .with("selfservice.methods.totp.config.issuer", issuer)
                .read()
                .engine()
                .methods()
                .password()
                .guessable()
                .serviceWords();
    }

    @Test
    @DisplayName("[A5] A service goes by its host, its names and their parts")
    void a_service_goes_by_its_host_its_names_and_their_parts() {
        assertThat(words("https://id.acme.example/", "My B\u00FCcherei", "Acme Login"))
                .containsExactlyInAnyOrder(
                        "portcullis",
                        "id.acme.example",
                        "acme",
                        "My B\u00FCcherei",
                        "MyB\u00FCcherei",
                        "B\u00FCcherei",
                        "Acme Login",
                        "AcmeLogin",
                        "Acme",
                        "Login");
        assertThat(words("https://localhost:4433/", "Ann", "Ann")).containsExactlyInAnyOrder("portcullis", "localhost");
    }

    @Test
    void an_address_in_numbers_is_no_word() {
        assertThat(words("http://127.0.0.1:4433/", "Ann", "Ann")).containsExactly("portcullis");
        assertThat(words("http://[::1]:4433/", "Ann", "Ann")).containsExactly("portcullis");
    }
}
