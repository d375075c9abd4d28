package dev.portcullis.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.webauthn.AuthenticatorNames;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownAuthenticatorsTest {
    private final AuthenticatorNames names = new KnownAuthenticators();

    @Test
    void a_known_make_has_its_name() {
        assertThat(names.nameOf(UUID.fromString("fbfc3007-154e-4ecc-8c0b-6e020557d7bd")))
                .contains("iCloud Keychain");
        assertThat(names.nameOf(UUID.fromString("0076631b-d4a0-427f-5773-0ec71c9e0279")))
                .contains("HYPR FIDO2 Authenticator");
        assertThat(names.nameOf(UUID.fromString("3f59672f-20aa-4afe-b6f4-7e5e916b6d98")))
                .contains("Arculus FIDO 2.1 Key Card [P71]");
    }

    @Test
    void another_make_has_none() {
        assertThat(names.nameOf(new UUID(0, 0))).isEmpty();
    }
}
