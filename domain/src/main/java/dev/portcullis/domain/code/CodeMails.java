package dev.portcullis.domain.code;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.MailedCodes.Mail;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.OneTimeMessages;
import dev.portcullis.domain.onetime.Recipient;
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
    private final OneTimeMessages mails;
    private final GuardedCodes guarded;
    private final OneTimeCodes codes;

    CodeMails(Courier courier, GuardedCodes guarded) {
        this.courier = courier;
        this.mails = new OneTimeMessages(courier, false);
        this.guarded = guarded;
        this.codes = guarded.codes();
    }

    /** A code for a login; for an account that there is not none is right, and nothing leaves. */
    Mail login(Purpose purpose, FlowId flow, MailOrigin origin, Recipient to, JsonObject payload, Instant now) {
        var fresh = codes.code(flow, to.via(), to.address(), to.ownerId(), now);
        var wording = new OneTimeMessages.Wording(
                "login_code",
                MailData.to(to.address(), origin, payload),
                secret -> JsonObject.of("login_code", Json.of(secret)));
        var message = mails.write(to, wording, fresh.secret(), codes.codeLifespan(), now);
        return new Mail(fresh.kept(), guarded.carried(purpose, flow, fresh.kept(), message));
    }

    /** A code that opens nothing and goes nowhere, and what is told instead. */
    Mail inVain(FlowId flow, CodeAddress address, OutboxMessage told, Instant now) {
        var fresh = codes.code(flow, address.via(), address.address(), null, now);
        return new Mail(fresh.kept(), guarded.withheld(Purpose.REGISTRATION_CODE, flow, fresh.kept(), told));
    }

    Mail registration(
            FlowId flow,
            MailOrigin origin,
            StoredIdentity applicant,
            CodeAddress address,
            JsonObject payload,
            Instant now) {
        var fresh = codes.code(flow, address.via(), address.address(), null, now);
        String traits = address.via().equals(Channel.SMS) ? "identity" : "traits";
        JsonObject data = MailData.to(address.address(), origin, payload)
                .with(traits, applicant.profile().traits())
                .with("registration_code", Json.of(fresh.secret()));
        JsonObject complete = MailData.validFor(data, codes.codeLifespan());
        var message = courier.write(address.via(), address.address(), "registration_code_valid", complete, null, now);
        return new Mail(fresh.kept(), guarded.carried(Purpose.REGISTRATION_CODE, flow, fresh.kept(), message));
    }
}
