package dev.portcullis.memory.courier;

import dev.portcullis.memory.tree.Ids;
import dev.portcullis.memory.tree.SortedTree;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Messages by what they count for, in the order they were made. Never changes. */
record OutboxTally(SortedTree<Mark, Boolean> marks) {
    static final String ALL = "all";
    private static final UUID LOWEST = new UUID(0, 0);

    /** @param subject what a message counts for */
    record Mark(String subject, Instant moment, UUID id) {
        static final Comparator<Mark> ORDER =
                Comparator.comparing(Mark::subject).thenComparing(Mark::moment).thenComparing(Mark::id, Ids.ORDER);
    }

    static OutboxTally none() {
        return new OutboxTally(SortedTree.by(Mark.ORDER));
    }

    static String to(Channel channel, String recipient) {
        return "to " + channel + " " + recipient;
    }

    static String about(IdentityId identity) {
        return "about " + identity;
    }

    static String noticeAbout(IdentityId identity) {
        return "notice about " + identity;
    }

    OutboxTally with(OutboxMessage message) {
        var all = marks;
        for (Mark mark : marksOf(message)) {
            all = all.with(mark, true);
        }
        return new OutboxTally(all);
    }

    OutboxTally without(OutboxMessage message) {
        var all = marks;
        for (Mark mark : marksOf(message)) {
            all = all.without(mark);
        }
        return new OutboxTally(all);
    }

    int count(String subject, Instant since, int most) {
        var count = new AtomicInteger();
        if (most > 0) {
            marks.visitFrom(
                    new Mark(subject, since, LOWEST),
                    (mark, there) -> mark.subject().equals(subject) && count.incrementAndGet() < most);
        }
        return count.get();
    }

    private static List<Mark> marksOf(OutboxMessage message) {
        if (!message.isSent()) {
            return List.of();
        }
        return subjects(message)
                .map(subject -> new Mark(subject, message.createdAt(), message.id()))
                .toList();
    }

    private static Stream<String> subjects(OutboxMessage message) {
        Stream<IdentityId> account = Stream.ofNullable(message.identity());
        return message.isNotice()
                ? account.map(OutboxTally::noticeAbout)
                : Stream.concat(
                        Stream.of(to(message.channel(), message.recipient()), ALL), account.map(OutboxTally::about));
    }
}
