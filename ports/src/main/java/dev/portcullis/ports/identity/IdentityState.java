package dev.portcullis.ports.identity;

/** Whether an identity may sign in. Names that this version does not know are kept. */
public record IdentityState(String value) {
    public static final IdentityState ACTIVE = new IdentityState("active");
    public static final IdentityState INACTIVE = new IdentityState("inactive");

    // Asked at each request; native programs are slow to compare records.
    public boolean isActive() {
        return value.equals(ACTIVE.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
