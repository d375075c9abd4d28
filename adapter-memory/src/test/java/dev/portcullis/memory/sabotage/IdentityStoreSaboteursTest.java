package dev.portcullis.memory.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.IdentityStore;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.testkit.identity.IdentityStoreContract;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The suite of the store of identities notices who breaks a rule, and names that rule alone. */
class IdentityStoreSaboteursTest {
    static class LooksUpInSmallLetters extends SabotagedStores implements IdentityStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "identities", none -> inSmallLetters(stores.identities()));
        }

        private static IdentityStore inSmallLetters(IdentityStore identities) {
            return Sabotage.of(
                    IdentityStore.class,
                    identities,
                    "findByIdentifier",
                    arguments -> identities.findByIdentifier(
                            (CredentialType) arguments[0], ((String) arguments[1]).toLowerCase(Locale.ROOT)));
        }
    }

    static class StopsAtTheFirst extends SabotagedStores implements IdentityStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "identities", none -> stopping(stores.identities()));
        }

        private static IdentityStore stopping(IdentityStore identities) {
            return Sabotage.of(
                    IdentityStore.class,
                    identities,
                    "findByAnyIdentifier",
                    arguments -> identities.findByAnyIdentifier((String) arguments[0]).stream()
                            .limit(1)
                            .toList());
        }
    }

    @Test
    void a_store_that_does_not_compare_identifiers_as_they_are_is_found_out() {
        assertThat(BrokenRules.of(LooksUpInSmallLetters.class))
                .containsExactly("r5_an_identifier_is_compared_as_it_is");
    }

    @Test
    void a_store_that_stops_at_the_first_identity_is_found_out() {
        assertThat(BrokenRules.of(StopsAtTheFirst.class))
                .containsExactly("r6_credentials_and_addresses_are_both_looked_at");
    }

    static class KeepsTraitsWithTheAddresses extends SabotagedStores implements IdentityStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "identities", none -> keepingAll(stores.identities()));
        }

        private static IdentityStore keepingAll(IdentityStore identities) {
            return Sabotage.of(IdentityStore.class, identities, "updateAddressStates", arguments -> {
                var next = (StoredIdentity) arguments[0];
                boolean current = identities
                        .find(next.id())
                        .filter(kept -> kept.version() == next.version())
                        .isPresent();
                if (current) identities.update(next);
                return current;
            });
        }
    }

    static class ThrowsAboutNobody extends SabotagedStores implements IdentityStoreContract {
        @Override
        Stores sabotaged(Stores stores) {
            return Sabotage.of(Stores.class, stores, "identities", none -> throwing(stores.identities()));
        }

        private static IdentityStore throwing(IdentityStore identities) {
            return Sabotage.of(IdentityStore.class, identities, "updateAddressStates", arguments -> {
                if (!identities.updateAddressStates((StoredIdentity) arguments[0])) {
                    throw new StaleVersion("somebody");
                }
                return true;
            });
        }
    }

    @Test
    void a_store_that_keeps_more_than_the_states_of_addresses_is_found_out() {
        assertThat(BrokenRules.of(KeepsTraitsWithTheAddresses.class))
                .containsExactly("r9_the_states_of_addresses_are_replaced_and_nothing_else");
    }

    @Test
    void a_store_that_throws_about_an_identity_that_it_does_not_keep_is_found_out() {
        assertThat(BrokenRules.of(ThrowsAboutNobody.class))
                .containsExactly(
                        "r10_the_states_of_addresses_stay_where_somebody_changed_the_identity",
                        "r10_the_states_of_nobodys_addresses_are_replaced_in_vain");
    }
}
