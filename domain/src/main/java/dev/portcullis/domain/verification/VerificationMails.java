package dev.portcullis.domain.verification;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.onetime.MailedCodes;
import dev.portcullis.domain.onetime.OneTimeCodes;
import dev.portcullis.domain.onetime.OneTimeMessages;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/** The codes and links of verifications, and whose the addresses are that they go to. */
public final class VerificationMails {
    private final MailedCodes codes;
    private final UnitOfWork work;
    private final EmailAddresses addresses;
    private final String submit;

    /** @param base the public address without a slash at its end */
    public VerificationMails(MailedCodes codes, UnitOfWork work, EmailAddresses addresses, String base) {
        this.codes = codes;
        this.work = work;
        this.addresses = addresses;
        this.submit = base + "/self-service/" + FlowKind.VERIFICATION;
    }

    /** Whether a text has the form of a mail address. */
    boolean isEmail(String text) {
        return addresses.isEmail(text);
    }

    /** Whether a text is a telephone number. */
    boolean isPhone(String text) {
        return addresses.isPhone(text);
    }

    /** Whose address it is that somebody named; one that waits to be proven in this flow is its owner's already. */
    Recipient recipient(VerificationAttempt attempt, String typed) {
        return WaitingChange.in(attempt.stored().internal())
                .filter(change ->
                        change.address().equals(typed) || change.address().equals(addresses.canonical(typed)))
                .map(change -> waiting(change, typed))
                .orElseGet(() -> recipient(typed));
    }

    private Recipient waiting(WaitingChange change, String typed) {
        return new Recipient(
                change.via(),
                change.address(),
                typed,
                work.read(stores -> stores.identities().find(change.identity())));
    }

    private Recipient recipient(String typed) {
        String address = addresses.canonical(typed);
        Channel via = isPhone(typed) ? Channel.SMS : Channel.EMAIL;
        Optional<StoredIdentity> owner = work.read(stores -> stores.identities().findByVerifiableAddress(via, address));
        return new Recipient(via, owner.isPresent() ? address : typed, typed, owner);
    }

    /** Somebody's own address. */
    static Recipient recipient(StoredIdentity owner, VerifiableAddress address) {
        return new Recipient(address.via(), address.value(), address.value(), Optional.of(owner));
    }

    /** Whether what was sent still proves something: its address may have been given up since. */
    private boolean isCurrent(VerificationAttempt attempt, IssuedCode secret) {
        return isAwaited(attempt, secret) || isCurrent(secret);
    }

    private static boolean isAwaited(VerificationAttempt attempt, IssuedCode secret) {
        return WaitingChange.in(attempt.stored().internal())
                .filter(change -> change.isProvenBy(secret))
                .isPresent();
    }

    boolean isCurrent(IssuedCode secret) {
        return address(secret).isPresent();
    }

    /** Whether the address that a secret was sent to is confirmed, and still its owner's. */
    boolean isConfirmed(IssuedCode secret) {
        return address(secret).filter(VerifiableAddress::verified).isPresent();
    }

    private Optional<VerifiableAddress> address(IssuedCode secret) {
        return codes.owner(secret).flatMap(one -> VerifiableAddresses.find(one, secret.via(), secret.address()));
    }

    /** A new code for an address, and the message that carries it. */
    MailedCodes.Mail code(FlowId flow, Recipient to, MailOrigin origin, Json payload, Instant now) {
        var wording = new OneTimeMessages.Wording(
                "verification_code",
                MailData.to(to.address(), origin, payload),
                secret -> JsonObject.of(
                        "verification_code",
                        Json.of(secret),
                        "verification_url",
                        Json.of(submit + "?code=" + secret + "&flow=" + flow)));
        return codes.code(flow, to, wording, now);
    }

    /** A new link for an address, and the message that carries it. */
    MailedCodes.Mail link(FlowId flow, Recipient to, MailOrigin origin, Json payload, Instant now) {
        var wording = new OneTimeMessages.Wording(
                "verification",
                MailData.to(to.address(), origin, payload),
                url -> JsonObject.of("verification_url", Json.of(url)));
        return codes.link(flow, to, wording, now);
    }

    /** What a submitted code is. */
    OneTimeCodes.CheckResult check(VerificationAttempt attempt, String entered) {
        return codes.check(attempt.entry(Purpose.VERIFICATION_CODE, entered), secret -> isCurrent(attempt, secret));
    }

    /** What the secret of a link is that a submission carries. */
    OneTimeCodes.CheckResult.OfLink checkLink(VerificationAttempt attempt) {
        return codes.checkLink(attempt.flow().id(), attempt.sent(), attempt.token(), attempt.now());
    }

    /** Somebody followed a link, which shows as much as a code does. */
    void proven(IssuedCode link) {
        codes.proven(link);
    }
}
