package dev.portcullis.embedded.configuration;

/** {@code portcullis.security}: whose defaults count where nothing is set. */
public enum SecurityProfile {
    /** Those of the reference. */
    COMPAT,
    /** The stricter ones of the security checklist. */
    STRICT
}
