package dev.portcullis.domain.verification;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.identity.AddressBook;
import dev.portcullis.domain.onetime.Addresses;
import dev.portcullis.domain.onetime.Codes;
import dev.portcullis.domain.onetime.SentSecret;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The mails of verifications, and whose the addresses are that they go to. */
final class VerificationMails {
    private static final String NO_CODE = "000000";
    private static final FlowId NO_FLOW = new FlowId(new UUID(0, 0));

    private final Courier courier;
    private final Codes codes;
    private final UnitOfWork work;
    private final boolean notifyUnknown;
    private final String submit;

    /** @param notifyUnknown whether addresses that nobody has get a mail, too */
    VerificationMails(Courier courier, Codes codes, UnitOfWork work, boolean notifyUnknown, String base) {
        this.courier = courier;
        this.codes = codes;
        this.work = work;
        this.notifyUnknown = notifyUnknown;
        this.submit = base + "/self-service/verification";
    }

    /** Whose address somebody named. @param owner empty when it is nobody's */
    record Recipient(String address, Optional<StoredIdentity> owner) {
        Optional<VerifiableAddress> verifiable() {
            return owner.flatMap(one -> AddressBook.find(one, Channel.EMAIL, address));
        }
    }

    Recipient recipient(String typed) {
        String address = Addresses.normalised(typed);
        return new Recipient(
                address, work.read(stores -> stores.identities().findByVerifiableAddress(Channel.EMAIL, address)));
    }

    /** The identity with this address marked as mailed; empty when it is marked so already. */
    static Optional<StoredIdentity> marked(StoredIdentity owner, VerifiableAddress address, Instant now) {
        return address.status().equals(AddressStatus.SENT)
                ? Optional.empty()
                : Optional.of(AddressBook.replace(owner, address, address.withStatus(AddressStatus.SENT, now)));
    }

    /** Whether what was sent still proves something: its address may have been given up since. */
    boolean isCurrent(SentSecret secret) {
        IdentityId owner = secret.identity();
        return owner != null
                && work.read(stores -> stores.identities().find(owner))
                        .flatMap(one -> AddressBook.find(one, secret.via(), secret.address()))
                        .isPresent();
    }

    OutboxMessage code(
            FlowId flow,
            StoredIdentity owner,
            Channel via,
            String address,
            String code,
            String requestUrl,
            Json payload,
            Instant now) {
        JsonObject data = MailData.to(address, requestUrl, payload)
                .with("verification_code", Json.of(code))
                .with("verification_url", Json.of(submit + "?code=" + code + "&flow=" + flow));
        return write(owner, via, address, "verification_code_valid", data, codes.codeLifespan(), now);
    }

    OutboxMessage link(
            FlowId flow,
            StoredIdentity owner,
            Channel via,
            String address,
            String token,
            String requestUrl,
            Json payload,
            Instant now) {
        JsonObject data = MailData.to(address, requestUrl, payload)
                .with("verification_url", Json.of(submit + "?flow=" + flow + "&token=" + Urls.encode(token)));
        return write(owner, via, address, "verification_valid", data, codes.linkLifespan(), now);
    }

    private OutboxMessage write(
            StoredIdentity owner,
            Channel via,
            String address,
            String template,
            JsonObject data,
            java.time.Duration lifespan,
            Instant now) {
        JsonObject complete = MailData.validFor(MailData.about(data, owner.profile()), lifespan);
        return courier.write(via, address, template, complete, owner.id(), now);
    }

    /** What goes to an address that nobody has: word of the attempt, or nothing, which costs the same work. */
    OutboxMessage unknown(String template, String typed, String requestUrl, Json payload, Instant now) {
        JsonObject data = MailData.to(typed, requestUrl, payload);
        return notifyUnknown
                ? courier.write(Channel.EMAIL, typed, template, data, null, now)
                : courier.writeNothing(typed, likeSomebodys(data, typed), now);
    }

    private JsonObject likeSomebodys(JsonObject data, String typed) {
        JsonObject complete = data.with("verification_code", Json.of(NO_CODE))
                .with("verification_url", Json.of(submit + "?code=" + NO_CODE + "&flow=" + NO_FLOW));
        return MailData.validFor(MailData.aboutNobody(complete, typed), codes.codeLifespan());
    }
}
