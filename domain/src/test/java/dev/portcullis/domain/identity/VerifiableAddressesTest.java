package dev.portcullis.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.testkit.fixture.People;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiableAddressesTest {
    private static final VerifiableAddress PENDING = new VerifiableAddress(
            null, "ann@example.org", false, Channel.EMAIL, AddressStatus.PENDING, null, null, null);
    private static final VerifiableAddress NUMBER =
            new VerifiableAddress(null, "+491701234567", false, Channel.SMS, AddressStatus.PENDING, null, null, null);

    private static StoredIdentity ann() {
        var bare = People.someoneBare();
        return bare.withProfile(bare.profile().withAddresses(List.of(PENDING, NUMBER), List.of()));
    }

    private static List<VerifiableAddress> addresses(StoredIdentity owner) {
        return owner.profile().verifiableAddresses();
    }

    @Test
    void an_address_is_found_on_its_own_channel_only() {
        assertThat(VerifiableAddresses.find(ann(), Channel.EMAIL, "ann@example.org"))
                .contains(PENDING);
        assertThat(VerifiableAddresses.find(ann(), Channel.SMS, "ann@example.org"))
                .isEmpty();
        assertThat(VerifiableAddresses.find(ann(), Channel.EMAIL, "bob@example.org"))
                .isEmpty();
    }

    @Test
    void verifying_one_address_leaves_the_others_as_they_are() {
        var verified = VerifiableAddresses.verified(ann(), Channel.EMAIL, "ann@example.org", StillClock.NOON);

        assertThat(addresses(verified)).containsExactly(PENDING.asVerified(StillClock.NOON), NUMBER);
        assertThat(addresses(verified).getFirst().verified()).isTrue();
        assertThat(addresses(verified).getFirst().verifiedAt()).isEqualTo(StillClock.NOON);
    }

    @Test
    void an_address_that_is_verified_again_is_done_again_and_was_proven_at_first() {
        var verified = VerifiableAddresses.verified(ann(), Channel.EMAIL, "ann@example.org", StillClock.NOON);
        Instant later = StillClock.NOON.plusSeconds(60);
        var mailed = VerifiableAddresses.mailed(verified, addresses(verified).getFirst(), later)
                .orElseThrow();

        var again = addresses(VerifiableAddresses.verified(mailed, Channel.EMAIL, "ann@example.org", later))
                .getFirst();

        assertThat(again.status()).isEqualTo(AddressStatus.COMPLETED);
        assertThat(again.verifiedAt()).isEqualTo(StillClock.NOON);
    }

    /** A mail may arrive after its address was changed. */
    @Test
    void an_address_that_is_no_longer_somebodys_own_verifies_nothing() {
        StoredIdentity ann = ann();

        assertThat(VerifiableAddresses.verified(ann, Channel.EMAIL, "gone@example.org", StillClock.NOON))
                .isEqualTo(ann);
    }

    @Test
    void replacing_an_address_keeps_its_place_and_the_ways_to_recover() {
        StoredIdentity owner = People.anyIdentity();
        VerifiableAddress before = addresses(owner).getFirst();
        var after = before.withStatus(AddressStatus.SENT, StillClock.NOON);

        StoredIdentity replaced = VerifiableAddresses.replace(owner, before, after);

        assertThat(addresses(replaced)).containsExactly(after);
        assertThat(replaced.profile().recoveryAddresses())
                .isEqualTo(owner.profile().recoveryAddresses());
    }
}
