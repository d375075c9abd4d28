package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.domain.configuration.KeySettings;
import dev.portcullis.domain.configuration.PasskeyOptions;
import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.UserVerification;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom keys are made for, and what is asked of them. */
class KeyConfigurationTest {
    @TempDir
    Path folder;

    private KeySettings keys(String methods, String more) {
        return Written.with(folder, "{selfservice: {methods: {" + methods + "}}" + more + "}")
                .engine()
                .methods()
                .keys();
    }

    @Test
    void nobody_has_keys_unless_it_is_said() {
        assertThat(keys("code: {enabled: true}", "")).isEqualTo(KeySettings.OFF);
    }

    @Test
    void where_no_origin_is_named_it_is_the_domain_and_this_server_within_it() {
        KeySettings keys = keys(
                "passkey: {enabled: true, config: {rp: {id: example.org, display_name: Example}}}",
                ", serve: {public: {base_url: 'https://login.example.org:8443/'}}");

        assertThat(keys.passkeys().orElseThrow().origins())
                .containsExactlyInAnyOrder("https://example.org", "https://login.example.org:8443");
        assertThat(keys.securityKeys()).isEmpty();
    }

    @Test
    void named_origins_count_alone() {
        KeySettings keys = keys(
                "webauthn: {enabled: true, config: {passwordless: true, rp: {id: example.org, display_name: Example,"
                        + " origin: 'https://old.example.org', origins: ['https://www.example.org']}}}",
                "");

        assertThat(keys.securityKeys().orElseThrow().origins())
                .containsExactlyInAnyOrder("https://www.example.org", "https://old.example.org");
        assertThat(keys.areFirstFactor()).isTrue();
    }

    @Test
    void a_site_without_a_domain_or_with_an_origin_that_is_none_does_not_start() {
        assertThat(Written.problems(folder, "selfservice: {methods: {passkey: {enabled: true}}}"))
                .anyMatch(line -> line.startsWith("selfservice.methods.passkey.config.rp.id: missing"))
                .anyMatch(line -> line.startsWith("selfservice.methods.passkey.config.rp.display_name: missing"));
        assertThat(Written.problems(
                        folder,
                        "selfservice: {methods: {webauthn: {enabled: true, config: {rp: {id: a.example, display_name: A,"
                                + " origins: ['no origin']}}}}}"))
                .anyMatch(line -> line.startsWith("selfservice.methods.webauthn.config.rp.origins: "));
    }

    @Test
    void passkeys_can_be_asked_for_in_another_way() {
        KeySettings keys = keys(
                "passkey: {enabled: true, config: {rp: {id: example.org, display_name: Example},"
                        + " authenticator_selection: {authenticator_attachment: cross-platform, resident_key: preferred,"
                        + " user_verification: required}, attestation: {preference: direct},"
                        + " timeouts: {login: 1m, registration: 2m}}}",
                "");

        assertThat(keys.policy().passkeys())
                .isEqualTo(new PasskeyOptions(
                        "cross-platform",
                        "preferred",
                        UserVerification.REQUIRED,
                        AttestationConveyance.DIRECT,
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1)));
        assertThat(keys.policy().attestation()).isEqualTo(KeyPolicy.CONTRACT.attestation());
    }

    @Test
    void more_can_be_asked_of_keys() {
        KeySettings keys = keys(
                "code: {enabled: true}",
                ", portcullis: {keys: {user_verification: required, attestation: direct, platform_only: false}}");

        assertThat(keys.policy().userVerification()).isEqualTo(UserVerification.REQUIRED);
        assertThat(keys.policy().attestation().conveyance()).isEqualTo(AttestationConveyance.DIRECT);
        assertThat(keys.policy().platformOnly()).isFalse();
    }
}
