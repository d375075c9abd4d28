package dev.portcullis.domain.onetime;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.onetime.OneTimeMessages.Wording;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The codes and links of one kind of flow: sends them to addresses, and checks them. */
public final class MailedCodes {
    private final Purpose purpose;
    private final String submit;
    private final GuardedCodes guarded;
    private final OneTimeCodes codes;
    private final OneTimeMessages messages;
    private final UnitOfWork work;

    /** @param submit where a flow of this kind is submitted */
    public MailedCodes(
            Purpose purpose, String submit, GuardedCodes guarded, OneTimeMessages messages, UnitOfWork work) {
        this.purpose = purpose;
        this.submit = submit;
        this.guarded = guarded;
        this.codes = guarded.codes();
        this.messages = messages;
        this.work = work;
    }

    /** What is kept of a secret, and the message that carries it. */
    public record Mail(IssuedCode kept, Outgoing message) {}

    /** A new code for an address, and the message that carries it. */
    public Mail code(FlowId flow, Recipient to, Wording wording, Instant now) {
        var fresh = codes.code(flow, to.via(), to.address(), to.ownerId(), now);
        var message = messages.write(to, wording, fresh.secret(), codes.codeLifespan(), now);
        return new Mail(fresh.kept(), guarded.carried(purpose, flow, fresh.kept(), message));
    }

    /** A new link for an address, and the message that carries it. */
    public Mail link(FlowId flow, Recipient to, Wording wording, Instant now) {
        var fresh = codes.link(flow, to.via(), to.address(), to.ownerId(), now);
        String url = submit + "?flow=" + flow + "&token=" + Urls.encode(fresh.secret());
        var message = messages.write(to, wording, url, codes.linkLifespan(), now);
        return new Mail(fresh.kept(), Outgoing.alone(message));
    }

    /** What a submitted code is. @param counts which of those that were sent may be right */
    public OneTimeCodes.CheckResult check(GuardedCodes.Entry entry, Predicate<IssuedCode> counts) {
        return guarded.check(entry, counts);
    }

    /** What the secret of a link is. */
    public OneTimeCodes.CheckResult.OfLink checkLink(FlowId flow, IssuedCodes sent, String token, Instant now) {
        return codes.checkLink(flow, sent, token, now);
    }

    /** Somebody followed a link, which shows as much as a code does. */
    public void proven(IssuedCode link) {
        guarded.proven(purpose, link);
    }

    /** Whom a secret was sent to, as they are now; empty when it was nobody, or they are gone. */
    public Optional<StoredIdentity> owner(IssuedCode secret) {
        IdentityId owner = secret.identity();
        return owner == null
                ? Optional.empty()
                : work.read(stores -> stores.identities().find(owner));
    }
}
