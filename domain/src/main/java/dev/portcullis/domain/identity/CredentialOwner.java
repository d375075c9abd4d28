package dev.portcullis.domain.identity;

import dev.portcullis.ports.identity.StoredIdentity;
import java.time.Instant;

/** Keeps one kind of credential in step with the traits of its account. A method of a root may be one, too. */
@FunctionalInterface
public interface CredentialOwner {
    /**
     * The account with its credential as it follows from the traits.
     *
     * @param traits what the schema marks in them
     * @param known the account, with its traits and addresses as they are to be kept
     */
    StoredIdentity derive(TraitIdentifiers traits, StoredIdentity known, Instant now);
}
