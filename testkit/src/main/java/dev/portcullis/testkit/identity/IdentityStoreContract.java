package dev.portcullis.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
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
import dev.portcullis.testkit.store.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The promises of {@link IdentityStore}, by the numbers of its rules. */
public interface IdentityStoreContract extends StoreUnderTest {
    @Test
    default void r1_what_is_kept_is_found_again_equal() {
        for (StoredIdentity person : List.of(People.anyIdentity(), People.someoneBare())) {
            insert(person);
            assertThat(found(person)).contains(person);
        }
    }

    @Test
    default void r2_of_racing_inserts_of_one_identifier_one_wins() {
        int winners = Race.winners(IdentifierTaken.class, i -> {
            insert(People.someoneWithIdentifier("wanted"));
            return true;
        });
        assertThat(winners).isEqualTo(1);
        assertThat(byAny("wanted")).hasSize(1);
    }

    @Test
    default void r2_of_racing_inserts_of_one_address_one_wins() {
        int winners = Race.winners(IdentifierTaken.class, i -> {
            insert(People.someoneWithAddress("wanted@example.org"));
            return true;
        });
        assertThat(winners).isEqualTo(1);
        assertThat(byAny("wanted@example.org")).hasSize(1);
    }

    @Test
    default void r2_of_an_identity_that_lost_nothing_is_kept() {
        insert(People.someoneWithIdentifier("taken"));
        var late = People.someoneWithIdentifier("taken").withCredential(codeFor("free"));
        assertThatThrownBy(() -> insert(late))
                .isInstanceOfSatisfying(
                        IdentifierTaken.class, taken -> assertThat(taken.kind()).isEqualTo("password"));
        assertThat(found(late)).isEmpty();
        assertThat(byAny("free")).isEmpty();
    }

    @Test
    default void r2_a_work_may_go_on_after_it_was_told_that_an_identifier_is_taken() {
        insert(People.someoneWithAddress("taken@example.org"));
        var late = People.someoneWithAddress("taken@example.org");
        var instead = People.someoneWithAddress("free@example.org");
        write(stores -> {
            assertThatThrownBy(() -> stores.identities().insert(late))
                    .isInstanceOfSatisfying(
                            IdentifierTaken.class,
                            taken -> assertThat(taken.kind()).isEqualTo("email"));
            stores.identities().insert(instead);
        });
        assertThat(found(late)).isEmpty();
        assertThat(found(instead)).contains(instead);
    }

    @Test
    default void r2_credentials_of_other_types_may_share_an_identifier() {
        var first = People.someoneWithIdentifier("shared");
        var second = People.someoneBare().withCredential(codeFor("shared"));
        insert(first);
        insert(second);
        assertThat(found(second)).contains(second);
    }

    @Test
    default void r2_an_identifier_may_appear_twice_in_one_identity() {
        var person = People.someoneWithIdentifier("mine").withCredential(codeFor("mine"));
        insert(person);
        assertThat(byAny("mine")).containsExactly(person);
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
    default void r4_an_identifier_that_was_given_up_is_free() {
        var person = People.someoneWithIdentifier("before");
        insert(person);
        update(person.withCredential(People.password("after")));
        assertThat(byPassword("before")).isEmpty();
        assertThat(byPassword("after").map(StoredIdentity::id)).contains(person.id());
        var next = People.someoneWithIdentifier("before");
        insert(next);
        assertThat(byPassword("before")).contains(next);
    }

    @Test
    default void r4_an_address_that_was_given_up_is_free() {
        var person = People.someoneWithAddress("before@example.org");
        insert(person);
        update(person.withProfile(person.profile().withAddresses(List.of(), List.of())));
        assertThat(byAny("before@example.org")).isEmpty();
        var next = People.someoneWithAddress("before@example.org");
        insert(next);
        assertThat(byAny("before@example.org")).containsExactly(next);
    }

    @Test
    default void r5_an_identifier_is_found_within_its_type_only() {
        var person = People.someoneWithIdentifier("mine");
        insert(person);
        assertThat(byPassword("mine")).contains(person);
        assertThat(find(stores -> stores.identities().findByIdentifier(CredentialType.CODE, "mine")))
                .isEmpty();
    }

    @Test
    default void r5_an_identifier_is_compared_as_it_is() {
        var alike = List.of("name", "Name", "name ", "na\u0000me", "n\u00e4me", "na\u0308me", "na?me", "na\ud800me");
        var people = alike.stream().map(People::someoneWithIdentifier).toList();
        people.forEach(this::insert);
        for (int i = 0; i < alike.size(); i++) {
            assertThat(byPassword(alike.get(i))).contains(people.get(i));
        }
    }

    @Test
    default void r5_an_identifier_may_be_long() {
        var person = People.someoneWithIdentifier("x".repeat(5000) + "a");
        insert(person);
        assertThat(byPassword("x".repeat(5000) + "a")).contains(person);
        assertThat(byPassword("x".repeat(5000) + "b")).isEmpty();
    }

    @Test
    default void r6_credentials_and_addresses_are_both_looked_at() {
        var byCredential = People.someoneWithIdentifier("shared@example.org");
        var byAddress = People.someoneWithAddress("shared@example.org");
        insert(byCredential);
        insert(byAddress);
        insert(People.anyIdentity());
        assertThat(byAny("shared@example.org")).containsExactlyInAnyOrder(byCredential, byAddress);
    }

    @Test
    default void r6_each_identity_comes_once() {
        var person = People.someoneWithAddress("me@example.org")
                .withCredential(People.password("me@example.org"))
                .withCredential(codeFor("me@example.org"));
        insert(person);
        assertThat(byAny("me@example.org")).containsExactly(person);
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

    private void insert(StoredIdentity person) {
        write(stores -> stores.identities().insert(person));
    }

    private StoredIdentity update(StoredIdentity person) {
        return change(stores -> stores.identities().update(person));
    }

    private Optional<StoredIdentity> found(StoredIdentity person) {
        return find(stores -> stores.identities().find(person.id()));
    }

    private Optional<StoredIdentity> byPassword(String identifier) {
        return find(stores -> stores.identities().findByIdentifier(CredentialType.PASSWORD, identifier));
    }

    private List<StoredIdentity> byAny(String identifier) {
        return list(stores -> stores.identities().findByAnyIdentifier(identifier));
    }

    private static Credential codeFor(String identifier) {
        return People.credential(CredentialType.CODE, identifier);
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
}
