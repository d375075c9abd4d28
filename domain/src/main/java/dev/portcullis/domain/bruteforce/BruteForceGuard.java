package dev.portcullis.domain.bruteforce;

import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The shell around {@link ThrottlePolicy}: counts tries at passwords and codes for all nodes together, and keeps which codes
 * count. Accounts that do not exist are counted like those that do, so that a refusal tells nobody which is which. Source:
 * docs/security.md, B1, B2, B5, B6 and C4; ADR 11.
 */
public final class BruteForceGuard {
    /** The codes of so many flows count at once, for one purpose at one account or address. */
    static final int LIVE_FLOWS = 3;

    private final ThrottleSettings settings;
    private final ThrottlePolicy policy;
    private final KnownDevices devices;
    private final UnitOfWork work;
    private final KeptAttempts kept;
    private final EventSink events;

    public BruteForceGuard(
            ThrottleSettings settings, KnownDevices devices, UnitOfWork work, KeyedHash hash, EventSink events) {
        this.settings = settings;
        this.policy = new ThrottlePolicy(settings);
        this.devices = devices;
        this.work = work;
        this.kept = new KeptAttempts(hash);
        this.events = events;
    }

    /** What a caller tries. */
    public Attempt attempt(AttemptSubject subject, FlowId flow, Caller caller, Instant now) {
        Attempt attempt = Attempt.at(subject, flow, caller, now);
        IdentityId owner = subject.identity();
        return owner != null && subject.purpose().trustsDevices()
                ? devices.of(owner, caller)
                        .map(device -> attempt.countedAt(AttemptSubject.ofDevice(subject.purpose(), device, owner)))
                        .orElse(attempt)
                : attempt;
    }

    /** What somebody tries at their own account who is signed in: strangers must not keep the owner from proving it anew. */
    public Attempt attempt(AttemptSubject subject, SessionId own, FlowId flow, Caller caller, Instant now) {
        IdentityId owner = Objects.requireNonNull(subject.identity());
        return Attempt.at(subject, flow, caller, now)
                .countedAt(AttemptSubject.ofSession(subject.purpose(), own, owner));
    }

    /** Ask to check a secret, before any work is done for it. It counts as a wrong one until the guard hears of its end. */
    public Ruling begin(Attempt attempt) {
        if (!settings.enabled() && !attempt.subject().purpose().isSent()) {
            return new Ruling.Check(false, List.of(), 0);
        }
        Ruling ruling = work.write(stores -> begin(stores.failedAttempts(), attempt));
        switch (ruling) {
            case Ruling.Wait wait -> events.accept(attempt.event("throttled"));
            case Ruling.Check check when check.switchedOff() -> events.accept(attempt.event("switched_off"));
            case Ruling.Check check -> {}
        }
        return ruling;
    }

    private Ruling begin(FailedAttemptStore store, Attempt attempt) {
        Instant now = attempt.at();
        AttemptSubject counted = attempt.counted();
        FailedAttempts known = policy.remembered(kept.take(store, counted, now), now);
        List<FlowId> flows = attempt.isOwners() && counted.purpose().isSent()
                ? kept.take(store, attempt.subject(), now).flows()
                : known.flows();
        if (!settings.enabled()) {
            return new Ruling.Check(false, flows, 0);
        }
        if (policy.isClosed(known, now)) {
            return new Ruling.Wait(Duration.between(now, known.openFrom()));
        }
        store.keep(policy.begun(known, now, counted.remembered()));
        return new Ruling.Check(policy.isSwitchedOff(known), flows, known.failed());
    }

    /** The secret was not checked at all, for want of room: that counts on no side. */
    public void withdrawn(Attempt attempt) {
        end(attempt, known -> policy.withdrawn(known, attempt.at()));
    }

    private void end(Attempt attempt, UnaryOperator<FailedAttempts> change) {
        if (settings.enabled()) {
            work.write(stores -> {
                FailedAttempts known = kept.take(stores.failedAttempts(), attempt.counted(), attempt.at());
                stores.failedAttempts().keep(change.apply(known));
                return known;
            });
        }
    }

    /** The secret was wrong. */
    public void failed(Attempt attempt) {
        end(attempt, known -> policy.failed(known, attempt.at()));
        events.accept(attempt.event("failed"));
    }

    /**
     * The secret was right: all tries before it are forgiven, and those that the owner has shown to be no stranger's. Strangers
     * go on to wait where the owner has a count of their own; the ceiling is lifted there, too.
     */
    public void proven(Attempt attempt) {
        if (!attempt.isOwners()) {
            proven(attempt.subject());
        } else if (settings.enabled()) {
            work.write(stores -> {
                kept.forgive(stores.failedAttempts(), attempt.counted().forgives());
                kept.lift(stores.failedAttempts(), attempt.subject().forgives());
                return attempt;
            });
        }
    }

    /** The same, which is an event of its own where it follows as many wrong ones as have a consequence. */
    public void proven(Attempt attempt, Ruling.Check check) {
        proven(attempt);
        if (settings.enabled() && check.wrongBefore() >= settings.free()) {
            events.accept(attempt.event("proven_after_failures"));
        }
    }

    /** The same, where no try was counted: what was shown cannot be guessed. */
    public void proven(AttemptSubject subject) {
        if (settings.enabled()) {
            List<AttemptSubject> forgiven = subject.forgives();
            work.write(stores -> {
                kept.forgive(stores.failedAttempts(), forgiven);
                return forgiven;
            });
        }
    }

    /** What can be guessed is another now: its owner need not wait for what strangers did before. */
    public void replaced(Purpose purpose, IdentityId owner) {
        proven(AttemptSubject.ofAccount(purpose, owner));
    }

    /**
     * A code was made, in the unit of work that keeps it. The codes of the newest flows count, and no others. Nothing else that
     * is known of the subject changes.
     *
     * @param leaves whether it is sent: what is not never counts
     */
    public void issued(
            Stores stores, AttemptSubject subject, FlowId flow, Instant now, Instant validUntil, boolean leaves) {
        FailedAttempts known = kept.take(stores.failedAttempts(), subject, now);
        var flows = new ArrayList<FlowId>();
        if (leaves) {
            flows.add(flow);
        }
        known.flows().stream().filter(other -> !other.equals(flow)).forEach(flows::add);
        var newest = flows.subList(0, Math.min(LIVE_FLOWS, flows.size()));
        stores.failedAttempts().keep(policy.withFlows(known, newest, validUntil));
    }
}
