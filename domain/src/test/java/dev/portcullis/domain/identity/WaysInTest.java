package dev.portcullis.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaysInTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String MAIL = "ann@example.org";
    private static final String NUMBER = "+4915112345678";
    private static final TextedCodes FREE = new TextedCodes(false, true);
    private static final WaysIn CODES = new WaysIn(new CodesReach(false, FREE));

    private static StoredIdentity reached(Channel via, String address) {
        return DecoyIdentity.at(via, address, NOW);
    }

    private static StoredIdentity proven(Channel via, String address) {
        return VerifiableAddresses.verified(reached(via, address), via, address, NOW);
    }

    private static StoredIdentity codesTo(StoredIdentity owner, String address) {
        return owner.withCredential(new Credential(CredentialType.CODE, List.of(address), JsonObject.EMPTY, NOW, NOW));
    }

    private static StoredIdentity withPasskey(StoredIdentity owner) {
        var config = JsonObject.of("credentials", new JsonArray(List.<Json>of(JsonObject.EMPTY)));
        return owner.withCredential(new Credential(CredentialType.PASSKEY, List.of("handle"), config, NOW, NOW));
    }

    @Test
    @DisplayName("[D6] a code to an address that nobody proved is no way in")
    void a_code_to_an_address_that_nobody_proved_is_no_way_in() {
        StoredIdentity unproven = withPasskey(codesTo(reached(Channel.EMAIL, MAIL), MAIL));

        assertThat(CODES.of(unproven)).isOne();
        assertThat(CODES.isOneToSpare(unproven)).isFalse();
    }

    @Test
    @DisplayName("[D6] a code to an address that can never be proven is no way in")
    void a_code_to_an_address_that_can_never_be_proven_is_no_way_in() {
        StoredIdentity unmarked = codesTo(proven(Channel.EMAIL, "other@example.org"), MAIL);

        assertThat(CODES.of(unmarked)).isZero();
    }

    @Test
    @DisplayName("[D6] a code to a proven address is a way in, where codes sign in")
    void a_code_to_a_proven_address_is_a_way_in_where_codes_sign_in() {
        StoredIdentity proven = withPasskey(codesTo(proven(Channel.EMAIL, MAIL), MAIL));

        assertThat(CODES.isOneToSpare(proven)).isTrue();
        assertThat(new WaysIn(nobody -> false).isOneToSpare(proven)).isFalse();
    }

    @Test
    @DisplayName("[D6] who has no address for codes is reached at a proven one only where codes go anywhere")
    void who_has_no_address_for_codes_is_reached_only_where_codes_go_anywhere() {
        StoredIdentity older = proven(Channel.EMAIL, MAIL);

        assertThat(CODES.of(older)).isZero();
        assertThat(new WaysIn(new CodesReach(true, FREE)).of(older)).isOne();
        assertThat(new WaysIn(new CodesReach(true, FREE)).of(reached(Channel.EMAIL, MAIL)))
                .isZero();
    }

    @Test
    @DisplayName("[D6] [C11] a telephone that codes do not go to is no way in")
    void a_telephone_that_codes_do_not_go_to_is_no_way_in() {
        StoredIdentity proven = codesTo(proven(Channel.SMS, NUMBER), NUMBER);

        assertThat(new WaysIn(new CodesReach(false, new TextedCodes(true, true))).of(proven))
                .isOne();
        assertThat(new WaysIn(new CodesReach(false, new TextedCodes(true, false))).of(proven))
                .isZero();
        assertThat(CODES.of(codesTo(reached(Channel.SMS, NUMBER), NUMBER))).isZero();
    }
}
