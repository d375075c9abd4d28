package dev.portcullis.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.store.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link IdentityStore} about identifiers and addresses: whose they are, and who is found by them. */
public interface IdentifierContract extends IdentitiesUnderTest {
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
}
