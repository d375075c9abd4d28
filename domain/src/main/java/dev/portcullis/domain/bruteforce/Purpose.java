package dev.portcullis.domain.bruteforce;

import dev.portcullis.ports.credential.CredentialType;
import java.util.EnumSet;
import java.util.Set;

/** What a secret that can be guessed is for. Tries are counted apart for each. */
public enum Purpose {
    PASSWORD("login", CredentialType.PASSWORD),
    LOGIN_CODE("login", CredentialType.CODE),
    SECOND_FACTOR_CODE("second_factor", CredentialType.CODE),
    TOTP("second_factor", CredentialType.TOTP),
    LOOKUP_SECRET("second_factor", CredentialType.LOOKUP_SECRET),
    REGISTRATION_CODE("registration", CredentialType.CODE),
    RECOVERY_CODE("recovery", CredentialType.CODE_RECOVERY),
    VERIFICATION_CODE("verification", CredentialType.CODE);

    private final String kind;
    private final CredentialType method;

    Purpose(String kind, CredentialType method) {
        this.kind = kind;
        this.method = method;
    }

    /** The name of an event of this purpose. */
    String event(String what) {
        return kind + "." + what;
    }

    /** Whether the secret is sent, and counts in the flows it was sent in only. */
    boolean isSent() {
        return switch (this) {
            case PASSWORD, TOTP, LOOKUP_SECRET -> false;
            case LOGIN_CODE, SECOND_FACTOR_CODE, REGISTRATION_CODE, RECOVERY_CODE, VERIFICATION_CODE -> true;
        };
    }

    /**
     * Whether a browser that its owner signed in with has a count of its own. Only where signing in proves no less than the
     * secret does: who knows the password makes as many such browsers as he likes, and must not find out a second factor with them.
     */
    boolean trustsDevices() {
        return switch (this) {
            case PASSWORD, LOGIN_CODE, RECOVERY_CODE -> true;
            case SECOND_FACTOR_CODE, TOTP, LOOKUP_SECRET, REGISTRATION_CODE, VERIFICATION_CODE -> false;
        };
    }

    /** The credential that is tried. */
    public CredentialType method() {
        return method;
    }

    /**
     * The purposes whose tries at an account are forgiven when this one was fulfilled for it. A first factor shows the owner as
     * well as any other first factor does; a second factor shows more; neither shows that somebody reads another address.
     */
    Set<Purpose> forgives() {
        return switch (this) {
            case PASSWORD, LOGIN_CODE, RECOVERY_CODE -> EnumSet.of(PASSWORD, LOGIN_CODE, RECOVERY_CODE);
            case SECOND_FACTOR_CODE, TOTP, LOOKUP_SECRET -> EnumSet.of(PASSWORD, LOGIN_CODE, RECOVERY_CODE, this);
            case REGISTRATION_CODE, VERIFICATION_CODE -> EnumSet.of(this);
        };
    }
}
