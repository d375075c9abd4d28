package dev.portcullis.ports.settings;

import org.jspecify.annotations.Nullable;

/** What is submitted in settings to make, keep, look at and take away lookup secrets. */
public final class LookupSecrets {
    private LookupSecrets() {}

    /** Show new ones; they do not count before they are confirmed. */
    public static UpdateSettingsFlowWithLookupMethod regenerate() {
        return with(null, null, true, null);
    }

    /** Let the new ones that the form shows count from now on, and no others. */
    public static UpdateSettingsFlowWithLookupMethod confirm() {
        return with(true, null, null, null);
    }

    /** Show those that count, and when the others were used. */
    public static UpdateSettingsFlowWithLookupMethod reveal() {
        return with(null, null, null, true);
    }

    /** Let none count any more. */
    public static UpdateSettingsFlowWithLookupMethod disable() {
        return with(null, true, null, null);
    }

    private static UpdateSettingsFlowWithLookupMethod with(
            @Nullable Boolean confirm,
            @Nullable Boolean disable,
            @Nullable Boolean regenerate,
            @Nullable Boolean reveal) {
        return new UpdateSettingsFlowWithLookupMethod(null, confirm, disable, regenerate, reveal, null);
    }
}
