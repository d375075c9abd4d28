package dev.portcullis.domain.recovery;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.onetime.Addresses;
import dev.portcullis.domain.onetime.Codes;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages of recoveries, and whose the addresses are that they go to. */
final class RecoveryMails {
    private final Courier courier;
    private final Codes codes;
    private final UnitOfWork work;
    private final boolean notifyUnknown;
    private final String submit;

    /** @param notifyUnknown whether mail addresses that nobody has get a mail, too */
    RecoveryMails(Courier courier, Codes codes, UnitOfWork work, boolean notifyUnknown, String base) {
        this.courier = courier;
        this.codes = codes;
        this.work = work;
        this.notifyUnknown = notifyUnknown;
        this.submit = base + "/self-service/recovery";
    }

    /** Whose address somebody named. @param owner empty when it is nobody's */
    record Recipient(Channel via, String address, Optional<StoredIdentity> owner) {
        @Nullable
        IdentityId ownerId() {
            return owner.map(StoredIdentity::id).orElse(null);
        }
    }

    /** Whose mail address it is. */
    Recipient byMail(String typed) {
        return find(Channel.EMAIL, typed);
    }

    /** Whose address it is, on whatever channel. */
    Recipient byAnyChannel(String typed) {
        return find(Addresses.channelOf(typed), typed);
    }

    private Recipient find(Channel via, String typed) {
        String address = Addresses.normalised(typed);
        return new Recipient(
                via, address, work.read(stores -> stores.identities().findByRecoveryAddress(via, address)));
    }

    /** A new code for an address, and the message that carries it. */
    Mail code(RecoveryFlow flow, Recipient recipient, String typed, Json payload, Instant now) {
        var fresh = codes.code(flow.id(), recipient.via(), recipient.address(), recipient.ownerId(), now);
        boolean phone = recipient.via().equals(Channel.SMS);
        JsonObject data = data(recipient, flow, payload)
                .with(phone ? "verification_code" : "recovery_code", Json.of(fresh.secret()));
        JsonObject complete = phone ? data.with("request_url_domain", Json.of(Urls.host(flow.requestUrl()))) : data;
        return new Mail(fresh, message(recipient, typed, "recovery_code", complete, codes.codeLifespan(), now));
    }

    /** A new link for an address, and the message that carries it. */
    Mail link(RecoveryFlow flow, Recipient recipient, String typed, Json payload, Instant now) {
        var fresh = codes.link(flow.id(), recipient.via(), recipient.address(), recipient.ownerId(), now);
        JsonObject data = data(recipient, flow, payload).with("recovery_url", Json.of(url(flow.id(), fresh.secret())));
        return new Mail(fresh, message(recipient, typed, "recovery", data, codes.linkLifespan(), now));
    }

    /** What is kept of a secret, and the message that carries it. */
    record Mail(Codes.Fresh secret, OutboxMessage message) {}

    private String url(FlowId flow, String token) {
        return submit + "?flow=" + flow + "&token=" + Urls.encode(token);
    }

    private static JsonObject data(Recipient recipient, RecoveryFlow flow, Json payload) {
        return MailData.to(recipient.address(), flow.requestUrl(), payload);
    }

    /** What nobody may read goes nowhere, at the cost of a message: an address that nobody has takes no less time. */
    private OutboxMessage message(
            Recipient recipient, String typed, String template, JsonObject data, Duration lifespan, Instant now) {
        if (recipient.owner().isPresent()) {
            StoredIdentity owner = recipient.owner().get();
            JsonObject complete = MailData.validFor(MailData.about(data, owner.profile()), lifespan);
            return courier.write(recipient.via(), recipient.address(), template + "_valid", complete, owner.id(), now);
        }
        return notifyUnknown && recipient.via().equals(Channel.EMAIL)
                ? courier.write(Channel.EMAIL, typed, template + "_invalid", withoutSecrets(data), null, now)
                : courier.writeNothing(typed, MailData.validFor(MailData.aboutNobody(data, typed), lifespan), now);
    }

    private static JsonObject withoutSecrets(JsonObject data) {
        return data.without("recovery_code").without("recovery_url");
    }
}
