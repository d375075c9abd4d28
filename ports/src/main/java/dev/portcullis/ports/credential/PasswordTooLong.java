package dev.portcullis.ports.credential;

/** A password that a hash algorithm would cut off. Carries lengths in bytes. */
public final class PasswordTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int maximum;
    private final int actual;

    public PasswordTooLong(int maximum, int actual) {
        super("the password has " + actual + " bytes; the hash takes at most " + maximum, null, false, false);
        this.maximum = maximum;
        this.actual = actual;
    }

    public int maximum() {
        return maximum;
    }

    public int actual() {
        return actual;
    }
}
