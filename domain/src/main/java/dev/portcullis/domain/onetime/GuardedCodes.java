package dev.portcullis.domain.onetime;

import dev.portcullis.domain.bruteforce.Attempt;
import dev.portcullis.domain.bruteforce.AttemptSubject;
import dev.portcullis.domain.bruteforce.BruteForceGuard;
import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.bruteforce.Ruling;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one kind of flow, which cannot be found out by trying: tries are counted for the account, or for the address
 * where there is none, over all flows and before they are checked. Source: docs/security.md, B1, B2, B5 and C4.
 */
public final class GuardedCodes {
    private final OneTimeCodes codes;
    private final BruteForceGuard guard;
    private final Identifiers identifiers;
    private final boolean expiredKeepFlow;

    /** @param expiredKeepFlow whether a code that came too late is told as a wrong one; in the contract, most flows end by it */
    public GuardedCodes(OneTimeCodes codes, BruteForceGuard guard, Identifiers identifiers, boolean expiredKeepFlow) {
        this.codes = codes;
        this.guard = guard;
        this.identifiers = identifiers;
        this.expiredKeepFlow = expiredKeepFlow;
    }

    /** The codes and links themselves. */
    public OneTimeCodes codes() {
        return codes;
    }

    /**
     * A code that somebody submits.
     *
     * @param sent what the flow remembers
     * @param entered as it was typed or pasted
     */
    public record Entry(Purpose purpose, FlowId flow, IssuedCodes sent, String entered, Caller caller, Instant now) {
        /** Shows no code. */
        @Override
        public String toString() {
            return "Entry[" + purpose + ", " + flow + "]";
        }
    }

    /** The message that carries a code; where that does not leave, the code does not count. */
    public Outgoing carried(Purpose purpose, FlowId flow, IssuedCode kept, OutboxMessage message) {
        return carried(purpose, flow, kept, message, true);
    }

    /** A message in the place of a code that is never sent, and never counts. */
    public Outgoing withheld(Purpose purpose, FlowId flow, IssuedCode kept, OutboxMessage message) {
        return carried(purpose, flow, kept, message, false);
    }

    private Outgoing carried(Purpose purpose, FlowId flow, IssuedCode kept, OutboxMessage message, boolean counts) {
        AttemptSubject subject = subject(purpose, kept.address(), kept.identity());
        return new Outgoing(
                message,
                (stores, leaves) ->
                        guard.issued(stores, subject, flow, kept.sentAt(), kept.validUntil(), counts && leaves));
    }

    /** Check a code in a flow that knows whom it is for: where its codes were sent. @param counts which of them may be right */
    public CheckResult check(Entry entry, Predicate<IssuedCode> counts) {
        List<AttemptSubject> subjects = entry.sent().codes().stream()
                .map(sent -> subject(entry.purpose(), sent.address(), sent.identity()))
                .distinct()
                .toList();
        return check(entry, subjects, counts);
    }

    /** Check a code that is submitted together with a name. @param owner whose name it is; null when it is nobody's */
    public CheckResult checkOf(String named, @Nullable IdentityId owner, Entry entry, Predicate<IssuedCode> counts) {
        Predicate<IssuedCode> owners =
                sent -> sent.identity() != null && sent.identity().equals(owner);
        return check(entry, List.of(subject(entry.purpose(), named, owner)), owners.and(counts));
    }

    /** Somebody followed a link, which shows as much as a code does. */
    public void proven(Purpose purpose, IssuedCode link) {
        guard.proven(subject(purpose, link.address(), link.identity()));
    }

    private CheckResult check(Entry entry, List<AttemptSubject> subjects, Predicate<IssuedCode> counts) {
        if (codes.isExhausted(entry.sent())) {
            return codes.checkCode(entry.flow(), entry.sent(), entry.entered(), entry.now());
        }
        List<Attempt> attempts = subjects.stream()
                .map(subject -> guard.attempt(subject, entry.flow(), entry.caller(), entry.now()))
                .toList();
        var open = new HashSet<AttemptSubject>();
        for (Attempt attempt : attempts) {
            Ruling ruling = guard.begin(attempt);
            if (ruling instanceof Ruling.Wait wait) {
                return new CheckResult.TooSoon(wait, entry.sent());
            }
            if (ruling instanceof Ruling.Check check
                    && !check.switchedOff()
                    && check.flows().contains(entry.flow())) {
                open.add(attempt.subject());
            }
        }
        Predicate<IssuedCode> opens = sent -> open.contains(subject(entry.purpose(), sent.address(), sent.identity()));
        var checked = codes.checkCode(entry.flow(), entry.sent(), entry.entered(), entry.now(), opens.and(counts));
        attempts.forEach(checked instanceof CheckResult.Right ? guard::proven : guard::failed);
        return expiredKeepFlow && checked instanceof CheckResult.Expired late
                ? new CheckResult.Wrong(late.after())
                : checked;
    }

    private AttemptSubject subject(Purpose purpose, String address, @Nullable IdentityId owner) {
        if (owner == null) {
            return AttemptSubject.ofNobody(purpose, identifiers.canonical(address));
        }
        return purpose == Purpose.VERIFICATION_CODE
                ? AttemptSubject.ofAddress(purpose, address, owner)
                : AttemptSubject.ofAccount(purpose, owner);
    }
}
