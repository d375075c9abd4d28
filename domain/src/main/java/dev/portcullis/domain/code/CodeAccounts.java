package dev.portcullis.domain.code;

import dev.portcullis.domain.identity.Marked;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** Whom a typed identifier means where codes sign in, and where the code goes. Source: wire contract, core 4.3. */
final class CodeAccounts {
    private final UnitOfWork work;
    private final boolean fallback;

    /** @param fallback whether who has no credential for codes is mailed at any address that names the account */
    CodeAccounts(UnitOfWork work, boolean fallback) {
        this.work = work;
        this.fallback = fallback;
    }

    /** An account and the address by which it was named. */
    record Named(StoredIdentity identity, CodeAddress address) {}

    Optional<StoredIdentity> load(IdentityId id) {
        return work.read(stores -> stores.identities().find(id));
    }

    Optional<Named> find(String typed) {
        String identifier = normalised(typed);
        Optional<Named> own = work.read(stores -> stores.identities().findByIdentifier(CredentialType.CODE, identifier))
                .flatMap(identity -> named(identity, identifier));
        return own.isPresent() || !fallback ? own : anyhow(typed);
    }

    private static Optional<Named> named(StoredIdentity identity, String identifier) {
        return CodeAddress.of(identity).stream()
                .filter(address -> address.address().equals(identifier))
                .findFirst()
                .map(address -> new Named(identity, address));
    }

    private Optional<Named> anyhow(String typed) {
        String identifier = Marked.normalised(typed);
        return identifier.contains("@")
                ? work.read(stores -> stores.identities().findByAnyIdentifier(identifier)).stream()
                        .findFirst()
                        .map(identity -> new Named(identity, new CodeAddress(Channel.EMAIL, identifier)))
                : Optional.empty();
    }

    /** Where somebody may be sent a second factor. */
    List<CodeAddress> addresses(StoredIdentity identity) {
        List<CodeAddress> own = CodeAddress.of(identity);
        return own.isEmpty() && fallback ? CodeAddress.ofVerifiable(identity) : own;
    }

    /** A telephone number in international form, a mail address in small letters. */
    static String normalised(String typed) {
        return Marked.phone(typed).orElseGet(() -> typed.contains("@") ? Marked.normalised(typed) : typed.strip());
    }
}
