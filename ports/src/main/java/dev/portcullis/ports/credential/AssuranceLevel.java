package dev.portcullis.ports.credential;

import org.jspecify.annotations.Nullable;

/** How strongly somebody proved who they are. Names that this version does not know are kept. */
public record AssuranceLevel(String value) {
    public static final AssuranceLevel AAL0 = new AssuranceLevel("aal0");
    public static final AssuranceLevel AAL1 = new AssuranceLevel("aal1");
    public static final AssuranceLevel AAL2 = new AssuranceLevel("aal2");
    public static final AssuranceLevel AAL3 = new AssuranceLevel("aal3");

    /** Whether this level is at least as strong; unknown names are the weakest. */
    public boolean satisfies(AssuranceLevel wanted) {
        return rank() >= wanted.rank();
    }

    private int rank() {
        return switch (value) {
            case "aal1" -> 1;
            case "aal2" -> 2;
            case "aal3" -> 3;
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssuranceLevel that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
