package dev.portcullis.crypto.credential;

import dev.portcullis.crypto.format.Argon2Settings;

/**
 * How new passwords are hashed.
 *
 * @param algorithm which one
 * @param bcryptCost the exponent of bcrypt's work, 4 to 31
 * @param argon2 the parameters of Argon2id
 */
public record HasherSettings(Algorithm algorithm, int bcryptCost, Argon2Settings argon2) {
    /** The algorithms for new hashes. */
    public enum Algorithm {
        BCRYPT,
        ARGON2
    }

    public HasherSettings {
        if (bcryptCost < 4 || bcryptCost > 31) {
            throw new IllegalArgumentException("bcrypt cost is " + bcryptCost + "; allowed are 4 to 31");
        }
    }

    public static HasherSettings bcrypt(int cost) {
        return new HasherSettings(Algorithm.BCRYPT, cost, Argon2Settings.recommended());
    }

    public static HasherSettings argon2(Argon2Settings parameters) {
        return new HasherSettings(Algorithm.ARGON2, 12, parameters);
    }
}
