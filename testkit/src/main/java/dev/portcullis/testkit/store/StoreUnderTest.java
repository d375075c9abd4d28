package dev.portcullis.testkit.store;

import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What a suite for a store needs: a way into empty stores, in units of work of one step each. */
public interface StoreUnderTest {
    /** Stores that nothing is kept in when a test begins; the same ones throughout a test. */
    UnitOfWork unitOfWork();

    default void write(Consumer<Stores> step) {
        unitOfWork().write(stores -> {
            step.accept(stores);
            return null;
        });
    }

    /** Write, and give what came of it. */
    default <T> T change(Function<Stores, T> step) {
        return unitOfWork().write(step);
    }

    /** Write, and give how many it was about. */
    default long count(ToLongFunction<Stores> step) {
        return unitOfWork().write(step::applyAsLong);
    }

    /** Write, and give whether it did something. */
    default boolean happens(Predicate<Stores> step) {
        return unitOfWork().write(step::test);
    }

    /** Read what may be there. */
    default <T> Optional<T> find(Function<Stores, Optional<T>> step) {
        return unitOfWork().read(step);
    }

    /** Read several. */
    default <T> List<T> list(Function<Stores, List<T>> step) {
        return unitOfWork().read(step);
    }
}
