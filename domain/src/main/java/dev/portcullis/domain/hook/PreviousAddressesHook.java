package dev.portcullis.domain.hook;

import java.util.Arrays;
import java.util.Locale;

/**
 * Tells those who read the addresses of an account as they were that its addresses changed. Source: docs/contract/hooks.md, "New
 * addresses".
 *
 * @param recipients who is told
 */
public record PreviousAddressesHook(Recipients recipients) implements Hook {
    /** The name of the hook. */
    static final String NAME = "notify_previous_addresses";

    /** Which addresses are told, of those that there were. */
    public enum Recipients {
        /** Those that are the account's no longer, and were verified. */
        REMOVED,
        /** Those that were verified. */
        ALL_VERIFIED,
        /** All. */
        ALL;

        /** @throws IllegalArgumentException in words, if there are none of this name */
        static Recipients named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The recipients of the hook " + NAME
                            + " have to be removed, all_verified or all, and are '" + name + "'."));
        }
    }
}
