package dev.portcullis.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OlderFormsTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Identifiers IDENTIFIERS = new Identifiers(text ->
            Optional.of(text.replaceAll("[^0-9+]", "").replace("+490", "+49")).filter(number -> number.length() > 8));

    private final OlderForms forms = new OlderForms(new MemoryUnitOfWork(), IDENTIFIERS);

    private static VerifiableAddress verified(String value, Channel via) {
        return new VerifiableAddress(UUID.randomUUID(), value, true, via, AddressStatus.COMPLETED, THEN, THEN, THEN);
    }

    private static StoredIdentity with(List<VerifiableAddress> addresses, Credential... credentials) {
        StoredIdentity person = People.anyIdentity();
        StoredIdentity changed = person.withProfile(person.profile()
                .withAddresses(
                        addresses,
                        addresses.stream()
                                .map(one -> new RecoveryAddress(UUID.randomUUID(), one.value(), one.via(), THEN, THEN))
                                .toList()));
        for (Credential credential : credentials) {
            changed = changed.withCredential(credential);
        }
        return changed;
    }

    private static Credential credential(CredentialType type, String... identifiers) {
        return new Credential(type, List.of(identifiers), JsonObject.EMPTY, THEN, THEN);
    }

    @Test
    @DisplayName("[U6] A number that was kept as it was written keeps what is known of it")
    void numbers_keep_their_state() {
        var phone = verified("+49 0151 12345678", Channel.SMS);
        var same = new VerifiableAddress(
                UUID.randomUUID(), "+4915112345678", false, Channel.SMS, AddressStatus.PENDING, null, THEN, THEN);
        var changed = forms.canonical(with(
                List.of(same, phone), credential(CredentialType.PASSWORD, "+49 0151 12345678", "+49 151 123 456 78")));

        assertThat(changed.profile().verifiableAddresses()).containsExactly(phone.withValue("+4915112345678"));
        assertThat(changed.profile().recoveryAddresses()).extracting("value").containsExactly("+4915112345678");
        assertThat(changed.credential(CredentialType.PASSWORD).orElseThrow().identifiers())
                .containsExactly("+4915112345678");
    }

    @Test
    @DisplayName("[A5] A mail address that was kept in other letters has to be verified anew, and nothing else changes")
    void other_letters_are_verified_anew() {
        var plain = verified("ann@example.org", Channel.EMAIL);
        var odd = verified("ﬁona\u200b@example.org", Channel.EMAIL);
        var person = with(List.of(plain, odd), credential(CredentialType.PASSWORD, "al\u200bice"));
        var changed = forms.canonical(person);

        assertThat(changed.profile().verifiableAddresses().getFirst()).isEqualTo(plain);
        assertThat(changed.profile().verifiableAddresses().getLast().value()).isEqualTo("fiona@example.org");
        assertThat(changed.profile().verifiableAddresses().getLast().verified()).isFalse();
        assertThat(changed.profile().traits()).isEqualTo(person.profile().traits());
        assertThat(forms.canonical(changed)).isEqualTo(changed);
    }

    @Test
    @DisplayName("[A5] Identifiers that nobody types stay as they are")
    void identifiers_of_providers_stay() {
        var provider = credential(new CredentialType("oidc"), "Google:ABC\u200bdef");
        var person = with(List.of(), provider);

        assertThat(forms.canonical(person)).isEqualTo(person);
    }
}
