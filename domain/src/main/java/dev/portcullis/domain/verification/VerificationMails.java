package dev.portcullis.domain.verification;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.OneTimeMessages;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** The messages of verifications, and whose the addresses are that they go to. */
final class VerificationMails {
    private final OneTimeMessages mails;
    private final GuardedCodes guarded;
    private final OneTimeCodes codes;
    private final UnitOfWork work;
    private final EmailAddresses addresses;
    private final String submit;

    /** @param notifyUnknown whether addresses that nobody has get a mail, too */
    VerificationMails(
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
        this.submit = base + "/self-service/verification";
    }

    /** Whose mail address it is that somebody named. */
    Recipient recipient(String typed) {
        String address = addresses.canonical(typed);
        Optional<StoredIdentity> owner =
                work.read(stores -> stores.identities().findByVerifiableAddress(Channel.EMAIL, address));
        return new Recipient(Channel.EMAIL, owner.isPresent() ? address : typed, typed, owner);
    }

    /** Somebody's own address. */
    static Recipient recipient(StoredIdentity owner, VerifiableAddress address) {
        return new Recipient(address.via(), address.value(), address.value(), Optional.of(owner));
    }

    /** Whether what was sent still proves something: its address may have been given up since. */
    boolean isCurrent(IssuedCode secret) {
        IdentityId owner = secret.identity();
        return owner != null
                && work.read(stores -> stores.identities().find(owner))
                        .flatMap(one -> VerifiableAddresses.find(one, secret.via(), secret.address()))
                        .isPresent();
    }

    /** What is kept of a secret, and the message that carries it. */
    record Mail(IssuedCode kept, Outgoing message) {}

    /** A new code for an address, and the message that carries it. @param requestUrl by which the flow was started */
    Mail code(FlowId flow, Recipient to, String requestUrl, Json payload, Instant now) {
        var fresh = codes.code(flow, to.via(), to.address(), to.ownerId(), now);
        String url = submit + "?code=" + fresh.secret() + "&flow=" + flow;
        var message = mails.write(
                to,
                "verification_code",
                MailData.to(to.address(), requestUrl, payload),
                JsonObject.of("verification_code", Json.of(fresh.secret()), "verification_url", Json.of(url)),
                codes.codeLifespan(),
                now);
        return new Mail(fresh.kept(), guarded.carried(Purpose.VERIFICATION_CODE, flow, fresh.kept(), message));
    }

    /** A new link for an address, and the message that carries it. @param requestUrl by which the flow was started */
    Mail link(FlowId flow, Recipient to, String requestUrl, Json payload, Instant now) {
        var fresh = codes.link(flow, to.via(), to.address(), to.ownerId(), now);
        String url = submit + "?flow=" + flow + "&token=" + Urls.encode(fresh.secret());
        var message = mails.write(
                to,
                "verification",
                MailData.to(to.address(), requestUrl, payload),
                JsonObject.of("verification_url", Json.of(url)),
                codes.linkLifespan(),
                now);
        return new Mail(fresh.kept(), Outgoing.alone(message));
    }
}
