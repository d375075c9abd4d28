package dev.portcullis.memory.tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values found by id and ordered by a moment. Never changes; see {@link SortedTree}.
 *
 * @param <V> what is kept
 */
public final class DatedRows<V> {
    private static final UUID LOWEST = new UUID(0, 0);

    private final Function<V, @Nullable Instant> moment;
    private final SortedTree<UUID, V> byId;
    private final SortedTree<Date, V> byMoment;

    private record Date(Instant moment, UUID id) {}

    private DatedRows(Function<V, @Nullable Instant> moment, SortedTree<UUID, V> byId, SortedTree<Date, V> byMoment) {
        this.moment = moment;
        this.byId = byId;
        this.byMoment = byMoment;
    }

    /** @param moment what a value is ordered by; values without one are found by id only */
    public static <V> DatedRows<V> by(Function<V, @Nullable Instant> moment) {
        Comparator<Date> order = Comparator.comparing(Date::moment).thenComparing(Date::id, Ids.ORDER);
        return new DatedRows<>(moment, SortedTree.by(Ids.ORDER), SortedTree.by(order));
    }

    public int size() {
        return byId.size();
    }

    public Optional<V> get(UUID id) {
        return byId.get(id);
    }

    /**
     * The same with a new value.
     *
     * @throws IllegalStateException if something has this id already
     */
    public DatedRows<V> withNew(UUID id, V value) {
        if (byId.has(id)) {
            throw new IllegalStateException("something with this id is kept already: " + id);
        }
        return with(id, value);
    }

    /** The same with this value, in place of the one of this id if there was one. */
    public DatedRows<V> with(UUID id, V value) {
        var others = without(id);
        Instant date = moment.apply(value);
        var dated = date == null ? others.byMoment : others.byMoment.with(new Date(date, id), value);
        return new DatedRows<>(moment, others.byId.with(id, value), dated);
    }

    public DatedRows<V> without(UUID id) {
        V old = byId.get(id).orElse(null);
        if (old == null) {
            return this;
        }
        Instant date = moment.apply(old);
        var dated = date == null ? byMoment : byMoment.without(new Date(date, id));
        return new DatedRows<>(moment, byId.without(id), dated);
    }

    /** The ids of the earliest values before a moment, at most so many. */
    public List<UUID> before(Instant end, int limit) {
        var ids = new ArrayList<UUID>();
        byMoment.visit((date, value) -> date.moment.isBefore(end) && ids.size() < limit && ids.add(date.id));
        return ids;
    }

    /** The earliest values, at most so many. */
    public List<V> earliest(int limit) {
        var values = new ArrayList<V>();
        byMoment.visit((date, value) -> values.size() < limit && values.add(value));
        return List.copyOf(values);
    }

    /** The values that a test accepts, found by looking at all. */
    public List<V> all(Predicate<V> test) {
        var values = new ArrayList<V>();
        byId.visitFrom(LOWEST, (id, value) -> !test.test(value) || values.add(value));
        return List.copyOf(values);
    }
}
