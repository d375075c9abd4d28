package dev.portcullis.ports.credential;

/** How strongly somebody proved who they are. Open: unknown names are kept. */
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
}
