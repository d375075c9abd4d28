package dev.portcullis.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.fixture.Sessions;
import dev.portcullis.testkit.store.Race;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The promises of {@link IdentityStore}, by the numbers of its rules. */
public interface IdentityStoreContract extends IdentifierContract {
    @Test
    default void r1_what_is_kept_is_found_again_equal() {
        for (StoredIdentity person : List.of(People.anyIdentity(), People.someoneBare())) {
            insert(person);
            assertThat(found(person)).contains(person);
        }
    }

    @Test
    default void r3_an_update_replaces_the_content_and_counts_one_on() {
        var person = People.anyIdentity();
        insert(person);
        var next = People.renamed(person, "Another Name").withCredential(codeFor("another@example.org"));
        var kept = update(next);
        assertThat(kept).isEqualTo(new StoredIdentity(next.profile(), next.credentials(), 1));
        assertThat(found(person)).contains(kept);
    }

    @Test
    default void r3_of_racing_updates_of_one_version_one_wins() {
        var person = People.anyIdentity();
        insert(person);
        int winners = Race.winners(StaleVersion.class, i -> {
            update(People.renamed(person, "Name " + i));
            return true;
        });
        assertThat(winners).isEqualTo(1);
        assertThat(found(person).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    default void r3_the_loser_changes_nothing() {
        var person = People.anyIdentity();
        insert(person);
        var winner = update(People.renamed(person, "First"));
        var late = People.renamed(person, "Second").withCredential(codeFor("late@example.org"));
        assertThatThrownBy(() -> update(late)).isInstanceOf(StaleVersion.class);
        assertThat(found(person)).contains(winner);
        assertThat(byAny("late@example.org")).isEmpty();
    }

    @Test
    default void r3_an_identity_that_is_not_kept_is_not_made_by_an_update() {
        var person = People.anyIdentity();
        assertThatThrownBy(() -> update(person)).isInstanceOf(StaleVersion.class);
        assertThat(found(person)).isEmpty();
    }

    @Test
    default void r3_an_update_may_not_take_what_belongs_to_another() {
        insert(People.someoneWithIdentifier("taken"));
        var person = People.someoneWithIdentifier("mine");
        insert(person);
        var greedy = People.renamed(person, "Greedy").withCredential(People.password("taken"));
        write(stores ->
                assertThatThrownBy(() -> stores.identities().update(greedy)).isInstanceOf(IdentifierTaken.class));
        assertThat(found(person)).contains(person);
        assertThat(byPassword("mine")).contains(person);
    }

    @Test
    default void r9_the_states_of_addresses_are_replaced_and_nothing_else() {
        var person = People.anyIdentity();
        insert(person);
        var next = unverified(person);

        assertThat(updateAddressStates(People.renamed(next, "Not Kept"))).isTrue();

        assertThat(found(person)).contains(new StoredIdentity(next.profile(), person.credentials(), 1));
    }

    @Test
    default void r10_the_states_of_addresses_stay_where_somebody_changed_the_identity() {
        var person = People.anyIdentity();
        insert(person);
        var changed = update(People.renamed(person, "Another Name"));

        assertThat(updateAddressStates(unverified(person))).isFalse();

        assertThat(found(person)).contains(changed);
    }

    @Test
    default void r10_the_states_of_nobodys_addresses_are_replaced_in_vain() {
        var nobody = People.anyIdentity();
        assertThat(updateAddressStates(nobody)).isFalse();
        assertThat(found(nobody)).isEmpty();
    }

    @Test
    default void r11_an_identity_is_held_as_it_was_read() {
        var person = People.anyIdentity();
        insert(person);
        assertThat(holds(person)).isTrue();
        var changed = update(People.renamed(person, "Another Name"));
        assertThat(holds(person)).isFalse();
        assertThat(holds(changed)).isTrue();
        assertThat(holds(People.anyIdentity())).isFalse();
    }

    @Test
    default void r11_who_changes_an_identity_that_is_held_comes_later() {
        for (int round = 0; round < 5; round++) {
            var person = People.anyIdentity();
            insert(person);
            var made = new ConcurrentLinkedQueue<StoredSession>();
            Race.winners(StaleVersion.class, i -> i % 10 == 0 ? changesAndEnds(person) : signsIn(person, made));
            // Who signed in while the identity was as it had been read was there to be signed out by its change.
            assertThat(made)
                    .noneMatch(session -> find(stores -> stores.sessions().findByTokenHash(session.tokenHash()))
                            .orElseThrow()
                            .session()
                            .active());
        }
    }

    private boolean changesAndEnds(StoredIdentity person) {
        return happens(stores -> {
            stores.identities().update(People.renamed(person, "Another Name"));
            return stores.sessions().revokeOthers(person.id(), new SessionId(UUID.randomUUID())) > 0;
        });
    }

    private boolean signsIn(StoredIdentity person, Queue<StoredSession> made) {
        var session = Sessions.anySessionOf(person);
        boolean held = happens(stores -> {
            boolean still = stores.identities().hold(person);
            if (still) stores.sessions().insert(session);
            return still;
        });
        return held && made.add(session);
    }

    private boolean holds(StoredIdentity person) {
        return happens(stores -> stores.identities().hold(person));
    }

    @Test
    default void r13_what_is_kept_now_has_no_older_form() {
        var person = People.anyIdentity();
        insert(person);
        update(People.renamed(person, "Another Name"));
        var older = unitOfWork().read(stores -> stores.identities().ofOlderForm(1000));
        assertThat(older).extracting(StoredIdentity::id).doesNotContain(person.id());
    }

    @Test
    default void r14_an_identity_that_is_left_stays_as_it_is() {
        var person = People.anyIdentity();
        insert(person);
        unitOfWork().write(stores -> {
            stores.identities().leaveForm(person.id());
            return person;
        });
        Optional<StoredIdentity> kept =
                unitOfWork().read(stores -> stores.identities().find(person.id()));
        assertThat(kept).contains(person);
    }

    private static StoredIdentity unverified(StoredIdentity person) {
        var profile = person.profile();
        var pending = profile.verifiableAddresses().stream()
                .map(address -> address.withStatus(AddressStatus.PENDING, profile.updatedAt()))
                .toList();
        return person.withProfile(profile.withAddresses(pending, profile.recoveryAddresses()));
    }

    private boolean updateAddressStates(StoredIdentity next) {
        return unitOfWork().write(stores -> stores.identities().updateAddressStates(next));
    }
}
