package dev.portcullis.domain.recovery;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.MailedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.OneTimeMessages;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The codes and links of recoveries, and whose the addresses are that they go to. */
public final class RecoveryMails {
    private final MailedCodes codes;
    private final TextedCodes texted;
    private final UnitOfWork work;
    private final EmailAddresses addresses;

    /** @param texted which codes go to telephones */
    public RecoveryMails(MailedCodes codes, TextedCodes texted, UnitOfWork work, EmailAddresses addresses) {
        this.texted = texted;
        this.codes = codes;
        this.work = work;
        this.addresses = addresses;
    }

    /** Whether a text has the form of a mail address. */
    boolean isEmail(String text) {
        return addresses.isEmail(text);
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
                via,
                address,
                typed,
                work.read(stores -> stores.identities().findByRecoveryAddress(via, address))
                        .filter(owner -> texted.mayGoTo(owner, via, address)));
    }

    /** The addresses of somebody that a code may go to. */
    Stream<RecoveryAddress> reached(StoredIdentity owner) {
        return owner.profile().recoveryAddresses().stream()
                .filter(one -> texted.mayGoTo(owner, one.via(), one.value()));
    }

    /**
     * Whose account a secret still opens: the address that it was sent to may have been given up since, or the password
     * changed.
     */
    Optional<StoredIdentity> ownerNow(IssuedCode secret) {
        return codes.owner(secret)
                .filter(one -> one.profile().recoveryAddresses().stream()
                        .anyMatch(address -> address.via().equals(secret.via())
                                && address.value().equals(secret.address())))
                .filter(one -> !secret.isOlderThanPasswordOf(one));
    }

    /** A new code for an address, and the message that carries it. */
    MailedCodes.Mail code(RecoveryAttempt attempt, Recipient to, Optional<JsonObject> payload) {
        boolean phone = to.via().equals(Channel.SMS);
        var wording = new OneTimeMessages.Wording(
                "recovery_code", plain(to, attempt, payload), naming(phone ? "verification_code" : "recovery_code"));
        return codes.code(attempt.flow().id(), to, wording, attempt.now());
    }

    /** A new link for an address, and the message that carries it. */
    MailedCodes.Mail link(RecoveryAttempt attempt, Recipient to, Optional<JsonObject> payload) {
        var wording = new OneTimeMessages.Wording("recovery", plain(to, attempt, payload), naming("recovery_url"));
        return codes.link(attempt.flow().id(), to, wording, attempt.now());
    }

    private static Function<String, JsonObject> naming(String member) {
        return secret -> JsonObject.of(member, Json.of(secret));
    }

    private static JsonObject plain(Recipient to, RecoveryAttempt attempt, Optional<JsonObject> payload) {
        var origin = MailOrigin.of(attempt.flow().requestUrl(), attempt.caller());
        return MailData.to(to.address(), origin, payload.orElse(JsonObject.EMPTY));
    }

    /** What a submitted code is; whose account it opened may have changed since. */
    OneTimeCodes.CheckResult check(RecoveryAttempt attempt, String entered) {
        return codes.check(
                attempt.entry(Purpose.RECOVERY_CODE, entered),
                secret -> ownerNow(secret).isPresent());
    }

    /** What the secret of a link is that a submission carries. */
    OneTimeCodes.CheckResult.OfLink checkLink(RecoveryAttempt attempt) {
        return codes.checkLink(attempt.flow().id(), attempt.sent(), attempt.token(), attempt.now());
    }

    /** Somebody followed a link, which shows as much as a code does. */
    void proven(IssuedCode link) {
        codes.proven(link);
    }
}
