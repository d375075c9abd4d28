package dev.portcullis.testkit.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.store.StoreUnderTest;
import java.util.List;
import java.util.Optional;

/** What suites for stores of identities need: how to keep one, and how to find it. */
public interface IdentitiesUnderTest extends StoreUnderTest {
    default void insert(StoredIdentity person) {
        write(stores -> stores.identities().insert(person));
    }

    default StoredIdentity update(StoredIdentity person) {
        return change(stores -> stores.identities().update(person));
    }

    default Optional<StoredIdentity> found(StoredIdentity person) {
        return find(stores -> stores.identities().find(person.id()));
    }

    default Optional<StoredIdentity> byPassword(String identifier) {
        return find(stores -> stores.identities().findByIdentifier(CredentialType.PASSWORD, identifier));
    }

    default List<StoredIdentity> byAny(String identifier) {
        return list(stores -> stores.identities().findByAnyIdentifier(identifier));
    }

    default Credential codeFor(String identifier) {
        return People.credential(CredentialType.CODE, identifier);
    }
}
