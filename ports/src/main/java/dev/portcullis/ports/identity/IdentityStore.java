package dev.portcullis.ports.identity;

import dev.portcullis.ports.credential.CredentialType;
import java.util.List;
import java.util.Optional;

/**
 * Keep identities and find them by what proves them. Used inside one unit of work; see {@link
 * dev.portcullis.ports.store.UnitOfWork}.
 *
 * <p>Checked by {@code IdentityStoreContract}. Source: ADR 3; docs/contract/identity-schema.md, "Normal forms";
 * docs/contract/registration.md, "A submission".
 */
public interface IdentityStore {
    /**
     * Keep a new identity.
     *
     * <ol>
     *   <li>R1 What is kept is found again equal, moments to the microsecond.
     *   <li>R2 An identifier belongs to one identity within its credential type, a verifiable address to one identity
     *       within its channel, and so does a recovery address; an external id belongs to one, too. Of two racing inserts one wins.
     * </ol>
     *
     * @param identity its version is 0
     * @throws IdentifierTaken if R2 forbids it; nothing is kept then
     */
    void insert(StoredIdentity identity) throws IdentifierTaken;

    /**
     * Replace an identity, credentials and addresses included, unless someone else changed it since it was read.
     *
     * <ol>
     *   <li>R3 Of two racing updates of one version one wins; the loser changes nothing.
     *   <li>R4 Identifiers and addresses that the new content lacks are free for others afterwards.
     * </ol>
     *
     * @param next the new content; its version is the one that was read
     * @return what is kept now, its version one higher
     * @throws IdentifierTaken as for {@link #insert}
     * @throws dev.portcullis.ports.failure.StaleVersion if the kept version differs, or there is no such identity
     */
    StoredIdentity update(StoredIdentity next) throws IdentifierTaken;

    /**
     * Replace the states of an identity's verifiable addresses, and nothing else of it. An identity that is not kept costs
     * the same question to the store as one that is, so that how long it takes tells nobody which it was. Source:
     * docs/security.md, B7.
     *
     * <ol>
     *   <li>R9 What is kept has these states then, and a version one higher; all else stays.
     *   <li>R10 Where the kept version differs, or there is no such identity, nothing changes and nothing is thrown.
     * </ol>
     *
     * @param next its addresses are those that are kept, in the order that they are; its version is the one that was read
     * @return whether it is kept so
     */
    boolean updateAddressStates(StoredIdentity next);

    /**
     * R11 Whether the kept version of an identity is the one that was read. Where it is, nobody changes the identity until the
     * unit of work ends: whoever wants to waits, or comes first.
     */
    boolean hold(StoredIdentity read);

    Optional<StoredIdentity> find(IdentityId id);

    /** R5 The identity with this identifier among its credentials of this type; the identifier is compared as it is. */
    Optional<StoredIdentity> findByIdentifier(CredentialType type, String identifier);

    /** R6 The identities with this identifier among any credentials or verifiable addresses, at most one each. */
    List<StoredIdentity> findByAnyIdentifier(String identifier);

    /** R7 The identity that is verified by this address on this channel; the address is compared as it is. */
    Optional<StoredIdentity> findByVerifiableAddress(Channel via, String address);

    /** R8 The identity that is recovered by this address on this channel; the address is compared as it is. */
    Optional<StoredIdentity> findByRecoveryAddress(Channel via, String address);

    /**
     * R13 Some identities that a version kept which did not know the canonical form of identifiers, none that was inserted,
     * updated or left since; none at all in a store that keeps nothing from one version to the next.
     */
    List<StoredIdentity> ofOlderForm(int most);

    /** R14 Leave an identity in the form that it has, so that {@link #ofOlderForm} does not give it again. */
    void leaveForm(IdentityId id);
}
