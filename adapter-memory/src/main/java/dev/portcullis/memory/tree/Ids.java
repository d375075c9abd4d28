package dev.portcullis.memory.tree;

import java.util.Comparator;
import java.util.UUID;

/** Ids in the order of their text, as databases sort them; {@link UUID#compareTo} has another. */
public final class Ids {
    public static final Comparator<UUID> ORDER = Ids::compare;

    private Ids() {}

    private static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
