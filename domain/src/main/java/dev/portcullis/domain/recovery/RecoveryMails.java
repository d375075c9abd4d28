package dev.portcullis.domain.recovery;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.OneTimeMessages;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** The messages of recoveries, and whose the addresses are that they go to. */
final class RecoveryMails {
    private final OneTimeMessages mails;
    private final GuardedCodes guarded;
    private final OneTimeCodes codes;
    private final UnitOfWork work;
    private final EmailAddresses addresses;
    private final String submit;

    /** @param notifyUnknown whether mail addresses that nobody has get a mail, too */
    RecoveryMails(
            Courier courier,
            GuardedCodes guarded,
            UnitOfWork work,
            EmailAddresses addresses,
            boolean notifyUnknown,
            String base) {
        this.mails = new OneTimeMessages(courier, notifyUnknown);
        this.guarded = guarded;
        this.codes = guarded.codes();
        this.work = work;
        this.addresses = addresses;
        this.submit = base + "/self-service/recovery";
    }

    /** Whose mail address it is. */
    Recipient byMail(String typed) {
        return find(Channel.EMAIL, typed);
    }

    /** Whose address it is, on whatever channel. */
    Recipient byAnyChannel(String typed) {
        return find(Identifiers.channelOf(addresses.canonical(typed)), typed);
    }

    private Recipient find(Channel via, String typed) {
        String address = addresses.canonical(typed);
        return new Recipient(
                via, address, typed, work.read(stores -> stores.identities().findByRecoveryAddress(via, address)));
    }

    /**
     * Whose account a secret still opens: the address that it was sent to may have been given up since, or the password
     * changed.
     */
    Optional<StoredIdentity> ownerNow(IssuedCode secret) {
        IdentityId owner = secret.identity();
        return owner == null
                ? Optional.empty()
                : work.read(stores -> stores.identities().find(owner))
                        .filter(one -> one.profile().recoveryAddresses().stream()
                                .anyMatch(address -> address.via().equals(secret.via())
                                        && address.value().equals(secret.address())))
                        .filter(one -> !secret.isOlderThanPasswordOf(one));
    }

    /** What is kept of a secret, and the message that carries it. */
    record Mail(IssuedCode kept, Outgoing message) {}

    /** A new code for an address, and the message that carries it. */
    Mail code(RecoveryFlow flow, Recipient to, Json payload, Instant now) {
        var fresh = codes.code(flow.id(), to.via(), to.address(), to.ownerId(), now);
        boolean phone = to.via().equals(Channel.SMS);
        JsonObject plain = plain(to, flow, payload);
        var message = mails.write(
                to,
                "recovery_code",
                phone ? plain.with("request_url_domain", Json.of(Urls.host(submit))) : plain,
                JsonObject.of(phone ? "verification_code" : "recovery_code", Json.of(fresh.secret())),
                codes.codeLifespan(),
                now);
        return new Mail(fresh.kept(), guarded.carried(Purpose.RECOVERY_CODE, flow.id(), fresh.kept(), message));
    }

    /** A new link for an address, and the message that carries it. */
    Mail link(RecoveryFlow flow, Recipient to, Json payload, Instant now) {
        var fresh = codes.link(flow.id(), to.via(), to.address(), to.ownerId(), now);
        String url = submit + "?flow=" + flow.id() + "&token=" + Urls.encode(fresh.secret());
        var message = mails.write(
                to,
                "recovery",
                plain(to, flow, payload),
                JsonObject.of("recovery_url", Json.of(url)),
                codes.linkLifespan(),
                now);
        return new Mail(fresh.kept(), Outgoing.alone(message));
    }

    private static JsonObject plain(Recipient to, RecoveryFlow flow, Json payload) {
        return MailData.to(to.address(), flow.requestUrl(), payload);
    }
}
