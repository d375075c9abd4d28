package dev.portcullis.domain.code;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.onetime.Codes;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;

/** The messages that carry codes for signing in and up. */
final class CodeMails {
    private final Courier courier;
    private final Codes codes;

    CodeMails(Courier courier, Codes codes) {
        this.courier = courier;
        this.codes = codes;
    }

    /** What is kept of a code, and the message that carries it. */
    record Mail(Codes.Fresh code, OutboxMessage message) {}

    Mail login(
            FlowId flow, String requestUrl, StoredIdentity to, CodeAddress address, JsonObject payload, Instant now) {
        var fresh = codes.code(flow, address.via(), address.address(), to.id(), now);
        JsonObject data = MailData.about(MailData.to(address.address(), requestUrl, payload), to.profile())
                .with("login_code", Json.of(fresh.secret()));
        JsonObject complete = MailData.validFor(data, codes.codeLifespan());
        return new Mail(
                fresh, courier.write(address.via(), address.address(), "login_code_valid", complete, to.id(), now));
    }

    /** The same work for an account that there is not; nothing leaves, and no code is right. */
    Mail loginOfNobody(FlowId flow, String requestUrl, String typed, JsonObject payload, Instant now) {
        var fresh = codes.code(flow, Channel.EMAIL, typed, null, now);
        JsonObject data = MailData.to(typed, requestUrl, payload).with("login_code", Json.of(fresh.secret()));
        return new Mail(fresh, courier.writeNothing(typed, MailData.validFor(data, codes.codeLifespan()), now));
    }

    Mail registration(
            FlowId flow,
            String requestUrl,
            StoredIdentity applicant,
            CodeAddress address,
            JsonObject payload,
            Instant now) {
        var fresh = codes.code(flow, address.via(), address.address(), null, now);
        String traits = address.via().equals(Channel.SMS) ? "identity" : "traits";
        JsonObject data = MailData.to(address.address(), requestUrl, payload)
                .with(traits, applicant.profile().traits())
                .with("registration_code", Json.of(fresh.secret()));
        JsonObject complete = MailData.validFor(data, codes.codeLifespan());
        return new Mail(
                fresh, courier.write(address.via(), address.address(), "registration_code_valid", complete, null, now));
    }
}
