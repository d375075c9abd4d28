package dev.portcullis.domain.bruteforce;

import dev.portcullis.ports.bruteforce.FailedAttemptStore;
import dev.portcullis.ports.bruteforce.FailedAttempts;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.secret.KeyedHash;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of the tries at one subject. It is kept under the newest key; what older keys hid is added to it on the next
 * try, so that a change of keys gives nobody new tries. Source: docs/security.md, B2 and I1.
 */
final class KeptAttempts {
    private final KeyedHash hash;

    KeptAttempts(KeyedHash hash) {
        this.hash = hash;
    }

    /** What is known of the subject, held until the unit of work ends. */
    FailedAttempts take(FailedAttemptStore store, AttemptSubject subject, Instant now) {
        List<String> subjects = subjects(subject);
        // In one order for all: two who take the same rows must not wait for each other.
        List<FailedAttempts> all =
                subjects.stream().sorted().map(one -> store.take(one, now)).toList();
        subjects.stream().skip(1).forEach(old -> remove(store, old, now));
        return all.stream()
                .filter(known -> known.begun() > 0
                        || known.failedInAll() > 0
                        || !known.flows().isEmpty())
                .map(known -> under(known, subjects.getFirst()))
                .reduce(KeptAttempts::together)
                .orElse(FailedAttempts.none(subjects.getFirst(), now));
    }

    private static void remove(FailedAttemptStore store, String subject, Instant now) {
        store.keep(FailedAttempts.none(subject, now));
        store.forgive(List.of(subject));
    }

    private static FailedAttempts under(FailedAttempts known, String subject) {
        return new FailedAttempts(
                subject,
                known.begun(),
                known.failed(),
                known.failedInAll(),
                known.openFrom(),
                known.lastAt(),
                known.forgottenFrom(),
                known.flows());
    }

    private static FailedAttempts together(FailedAttempts one, FailedAttempts other) {
        List<FlowId> flows =
                Stream.concat(one.flows().stream(), other.flows().stream()).toList();
        return new FailedAttempts(
                one.subject(),
                one.begun() + other.begun(),
                one.failed() + other.failed(),
                one.failedInAll() + other.failedInAll(),
                ThrottlePolicy.later(one.openFrom(), other.openFrom()),
                ThrottlePolicy.later(one.lastAt(), other.lastAt()),
                ThrottlePolicy.later(one.forgottenFrom(), other.forgottenFrom()),
                flows);
    }

    void forgive(FailedAttemptStore store, List<AttemptSubject> forgiven) {
        store.forgive(rows(forgiven));
    }

    void lift(FailedAttemptStore store, List<AttemptSubject> lifted) {
        store.lift(rows(lifted));
    }

    private List<String> rows(List<AttemptSubject> some) {
        return some.stream()
                .flatMap(subject -> subjects(subject).stream())
                .sorted()
                .toList();
    }

    private List<String> subjects(AttemptSubject subject) {
        return hash.hashes("attempts-" + subject.purpose(), subject.key());
    }
}
