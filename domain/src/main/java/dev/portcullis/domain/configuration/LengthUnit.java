package dev.portcullis.domain.configuration;

import dev.portcullis.ports.credential.Password;

/** What the shortest allowed length of a password counts. */
public enum LengthUnit {
    /** Bytes of UTF-8. Source: docs/contract/passwords.md, "What a new one must be". */
    BYTES {
        @Override
        public int of(Password password) {
            return password.lengthInBytes();
        }
    },
    /** Unicode code points: eight letters are eight in any script. Source: docs/security.md, A1; our stricter profile. */
    CHARACTERS {
        @Override
        public int of(Password password) {
            return password.lengthInCharacters();
        }
    };

    /** How long a password is. */
    public abstract int of(Password password);
}
