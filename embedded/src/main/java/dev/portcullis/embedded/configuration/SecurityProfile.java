package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.SecurityRules;

/** {@code portcullis.security}: whose defaults count where nothing is set, and which rules. */
public enum SecurityProfile {
    /** Those of the reference. */
    COMPAT,
    /** The stricter ones of docs/security.md. */
    STRICT;

    static SecurityProfile of(Settings settings) {
        return settings.text("portcullis.security").equals("strict") ? STRICT : COMPAT;
    }

    /** What counts where the contract and safety part. */
    SecurityRules rules() {
        return switch (this) {
            case COMPAT -> SecurityRules.compat();
            case STRICT -> SecurityRules.strict();
        };
    }
}
