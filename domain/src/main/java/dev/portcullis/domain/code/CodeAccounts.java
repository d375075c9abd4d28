package dev.portcullis.domain.code;

import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a typed identifier means where codes sign in, and where the code goes. Source: docs/contract/identity-schema.md, "Normal
 * forms".
 */
final class CodeAccounts {
    private final UnitOfWork work;
    private final Identifiers identifiers;
    private final boolean fallback;
    private final TextedCodes texted;

    /** @param fallback whether who has no credential for codes is mailed at any address that names the account */
    CodeAccounts(UnitOfWork work, Identifiers identifiers, boolean fallback, TextedCodes texted) {
        this.texted = texted;
        this.identifiers = identifiers;
        this.work = work;
        this.fallback = fallback;
    }

    /** Where a code goes that somebody wants who typed this. */
    Recipient find(String typed) {
        String identifier = canonical(typed);
        return work.read(stores -> stores.identities().findByIdentifier(CredentialType.CODE, identifier))
                .flatMap(identity -> named(identity, identifier, typed))
                .or(() -> fallback ? anyhow(typed) : Optional.empty())
                .orElseGet(() -> nobody(typed));
    }

    /** Where the code goes that an account gets which there is not: nowhere. */
    static Recipient nobody(String typed) {
        return new Recipient(Channel.EMAIL, typed, typed, Optional.empty());
    }

    private Optional<Recipient> named(StoredIdentity identity, String identifier, String typed) {
        return CodeAddress.of(identity).stream()
                .filter(address -> address.address().equals(identifier) && isAllowed(identity, address))
                .findFirst()
                .map(address -> address.of(identity, typed));
    }

    private Optional<Recipient> anyhow(String typed) {
        String identifier = canonical(typed);
        return identifier.contains("@")
                ? work.read(stores -> stores.identities().findByAnyIdentifier(identifier)).stream()
                        .findFirst()
                        .map(identity -> new CodeAddress(Channel.EMAIL, identifier).of(identity, typed))
                : Optional.empty();
    }

    /** Where somebody may be sent a second factor. */
    List<CodeAddress> addresses(StoredIdentity identity) {
        List<CodeAddress> own = CodeAddress.of(identity);
        return (own.isEmpty() && fallback ? CodeAddress.ofVerifiable(identity) : own)
                .stream().filter(one -> isAllowed(identity, one)).toList();
    }

    /** Whether one of the addresses of somebody's credential may be sent a code. */
    boolean isReached(StoredIdentity identity) {
        List<CodeAddress> own = CodeAddress.of(identity);
        return own.isEmpty() || own.stream().anyMatch(one -> isAllowed(identity, one));
    }

    private boolean isAllowed(StoredIdentity owner, CodeAddress address) {
        return texted.mayGoTo(owner, address.via(), address.address());
    }

    /** Whether what was sent still opens the account: the address may have been given up since, or the password changed. */
    boolean isCurrent(StoredIdentity owner, IssuedCode secret) {
        return !secret.isOlderThanPasswordOf(owner) && reaches(owner, secret);
    }

    private boolean reaches(StoredIdentity owner, IssuedCode secret) {
        boolean own = Stream.concat(CodeAddress.of(owner).stream(), CodeAddress.ofVerifiable(owner).stream())
                .anyMatch(one -> one.via().equals(secret.via()) && one.address().equals(secret.address()));
        return own
                || fallback
                        && owner.credentials().stream()
                                .anyMatch(one -> one.identifiers().contains(secret.address()));
    }

    /** An identifier as it is kept and looked up. */
    String canonical(String typed) {
        return identifiers.canonical(typed);
    }
}
