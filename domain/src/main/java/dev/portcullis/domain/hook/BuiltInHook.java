package dev.portcullis.domain.hook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The hooks that are this server's own. What they do is the business of the completions, which ask whether they are in the
 * list. Source: docs/contract/hooks.md.
 */
public enum BuiltInHook implements Hook {
    /** Sign the person in. */
    SESSION,
    /** End the person's other sessions. */
    REVOKE_ACTIVE_SESSIONS,
    /** Start the verification of an address that is not verified. */
    VERIFICATION,
    /** Tell the client to show the verification that was started. */
    SHOW_VERIFICATION_UI,
    /** Change an address only once somebody proved to read the new one. */
    VERIFY_NEW_ADDRESS,
    /** Let only people in who verified an address. */
    REQUIRE_VERIFIED_ADDRESS,
    /** Ask for the profile first, which a setting says now. */
    TWO_STEP_REGISTRATION;

    /** The hook of this name. */
    static Optional<BuiltInHook> named(String name) {
        return Arrays.stream(values())
                .filter(hook -> hook.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
