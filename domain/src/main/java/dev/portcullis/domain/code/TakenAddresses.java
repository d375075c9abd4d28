package dev.portcullis.domain.code;

import dev.portcullis.domain.notice.Notices;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** Looks whether an address that somebody signs up with has an owner already. */
public final class TakenAddresses {
    private final UnitOfWork work;
    private final Notices notices;

    public TakenAddresses(UnitOfWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    /** Who has an address of an applicant; each is looked for, so that it takes as long whoever has it. */
    Optional<StoredIdentity> owner(StoredIdentity applicant) {
        return CodeAddress.all(applicant).stream()
                .flatMap(address ->
                        work.read(stores -> stores.identities().findByAnyIdentifier(address.address())).stream())
                .toList()
                .stream()
                .findFirst();
    }

    /** What the owner is told. */
    OutboxMessage notice(StoredIdentity owner, Instant now) {
        return notices.signUp(owner, now);
    }
}
