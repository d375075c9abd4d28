package dev.portcullis.testkit.credential;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash that another program made: published test vectors, and hashes by libxcrypt, OpenSSL, and Python's hashlib, bcrypt
 * and argon2-cffi.
 */
public record KnownHash(String password, String hash) {
    private static final List<KnownHash> BCRYPT = List.of(
            // Vectors of jBCrypt.
            new KnownHash("", "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s."),
            new KnownHash("a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe"),
            new KnownHash("a\0b", "$2b$05$abcdefghijklmnopqrstuuZryQ3HLnGrTji8GGXkkAn2CuMsqqjDG"),
            new KnownHash("x".repeat(72), "$2b$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q"),
            new KnownHash("Ζωή 👩🏽‍🚀", "$2b$05$abcdefghijklmnopqrstuuGm9RCJZtBQdFRWyAd0FB3SvuP3LhtH2"));

    private static final List<KnownHash> MEMORY_HARD = List.of(
            // Vectors of the Argon2 reference implementation, then ones with four lanes.
            new KnownHash(
                    "password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
            new KnownHash(
                    "password", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8"),
            new KnownHash("password", "$argon2id$v=19$m=64,t=3,p=4$c29tZXNhbHQ$JE8O3e/Jske+BpoCNhq6UN4ulPsnNjN8"),
            new KnownHash("password", "$argon2i$v=19$m=64,t=3,p=4$c29tZXNhbHQ$8d9Skz80mR9kSRP7fXPf8VvXKX67+q6l"),
            // RFC 7914, section 12; below with the logarithm of N.
            new KnownHash(
                    "pleaseletmein",
                    "$scrypt$ln=16384,r=8,p=1$U29kaXVtQ2hsb3JpZGU=$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8P"
                            + "z2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw=="),
            new KnownHash(
                    "pleaseletmein",
                    "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8P"
                            + "z2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw"),
            // The example of Firebase's documentation.
            new KnownHash(
                    "user1password",
                    "$firescrypt$ln=14,r=8,p=1$42xEC+ixf3L2lw==$lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3a"
                            + "oItz+VHjoZilo78198JAdRuid5lQ==$Bw==$jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNm"
                            + "dZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA=="));

    private static final List<KnownHash> ITERATED = List.of(
            // RFC 6070, then the other digests.
            new KnownHash("password", "$pbkdf2-sha1$i=4096,l=20$c2FsdA$SwB5AbdlSJq+rUnZJvch0GWkKcE"),
            new KnownHash("password", "$pbkdf2-sha224$i=1000,l=28$c2FsdFNBTFQ$o1PK0aOJN1T4kBQGTiG/1PLaAdCEikJWzXgqQA"),
            new KnownHash(
                    "password", "$pbkdf2-sha256$i=1000,l=32$c2FsdFNBTFQ$TMqu3y6Lp1lww1lDANJBvJMr4kgattkIpiL9tllypso"),
            new KnownHash(
                    "password",
                    "$pbkdf2-sha384$i=1000,l=48$c2FsdFNBTFQ$LM4StNtmsY3SIV0Ke38PKB4pis8oCRmqe5bx+sSgQLa/MQ8KnDxAhmEXzAKk"
                            + "o6nZ"),
            new KnownHash(
                    "password",
                    "$pbkdf2-sha512$i=1000,l=64$c2FsdFNBTFQ$9MxXuTf7VFCTqc8uC1F/QqIhPHn029WoCAXfGxObXPtCjoD+4LoURdxcNWqo"
                            + "wyNEvloEPrgKX+DzMdcDBpzlcg"),
            new KnownHash("Hello world!", "$md5-crypt$saltsalt$le8lFSqqnPaRFOlmAZpvH1"),
            new KnownHash("Hello world!", "$md5-crypt$$rpmA4u0GZbZzsddc1wzCB0"),
            new KnownHash("x".repeat(100), "$md5-crypt$saltsalt$AomvFEJYtItwDZI8JetzY0"),
            // The first one of each is in U. Drepper's description.
            new KnownHash("Hello world!", "$sha256-crypt$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5"),
            new KnownHash(
                    "x".repeat(100),
                    "$sha256-crypt$rounds=1400$anotherlongsalt$PV9fyWg2nZZ0ck36W1AP4WltPp7zhadnLRvz8pB8Xt6"),
            new KnownHash(
                    "Hello world!",
                    "$sha512-crypt$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFC"
                            + "oEOfaS35inz1"),
            new KnownHash(
                    "x".repeat(100),
                    "$sha512-crypt$rounds=1400$anotherlongsalt$CIy3jsLfIFPfOUZYZ/qetjmI/KdsrkVa3Wn8OOjBpEWkX/KwHZZvWHKQ"
                            + "AFD9NYPNDbKAPjSg6YifIWBymcMGR0"));

    private static final List<KnownHash> DIGESTS = List.of(
            new KnownHash("password", "{SSHA}+K5lLwpQB6ozMq8s7b5fB10wTnZzYWx0U0FMVA=="),
            new KnownHash("password", "{SSHA256}Y+pjb9Z+F2FYXNg2wvwYR+wFm9eqw86Q/OOftQUuES9zYWx0U0FMVA=="),
            new KnownHash(
                    "password",
                    "{SSHA512}YPU3BeCpgIUZMD0+AkbtD+1rHHBByLX1nyixgKMcIkDA1cty+xQkNIaQd4jeSCV9+753b8n32JDp9GaTl1Pq4HNhbHRT"
                            + "QUxU"),
            new KnownHash("password", "$sha1$pf=e1NBTFR9e1BBU1NXT1JEfQ==$c2FsdFNBTFQ=$2+xp0llxVPpeVflBMwNzWLcl6Sk="),
            new KnownHash(
                    "password",
                    "$sha256$pf=e1BBU1NXT1JEfTp7U0FMVH0=$c2FsdFNBTFQ=$+QXLfsIhnQ/qAhIpOHQA2oViIQeM5hmXbHsHrfTKmTI="),
            new KnownHash(
                    "password",
                    "$sha512$pf=w6R7U0FMVH0kJHtQQVNTV09SRH0kJA==$c2FsdFNBTFQ=$fvSohQYoaHJNKjsjYacoGIJdLnBbie+920uveAb0JuF"
                            + "2tpyEI/WNvt3DNz0gDUQhU9rUia4eSvVX6OAByIZbgg=="),
            new KnownHash("password", "$md5$pf=e1BBU1NXT1JEfXtTQUxUfQ==$c2FsdFNBTFQ=$vAOU6U4RoPag2THAsWV5wg=="),
            new KnownHash("password", "$md5$X03MO1qnZdYdgyfeuILPmQ=="));

    // RFC 2202 and RFC 4231, second case each.
    private static final List<KnownHash> CODES = Stream.of(
                    "$hmac-md4$YmUxOTJjNTg4YThlOTE0ZDhhNTliNDc0YTgyODEyOGY=$SmVmZQ==",
                    "$hmac-md5$NzUwYzc4M2U2YWIwYjUwM2VhYTg2ZTMxMGE1ZGI3Mzg=$SmVmZQ==",
                    "$hmac-sha1$ZWZmY2RmNmFlNWViMmZhMmQyNzQxNmQ1ZjE4NGRmOWMyNTlhN2M3OQ==$SmVmZQ==",
                    "$hmac-sha224$YTMwZTAxMDk4YmM2ZGJiZjQ1NjkwZjNhN2U5ZTZkMGY4YmJlYTJhMzllNjE0ODAwOGZkMDVlNDQ=$SmVmZQ==",
                    "$hmac-sha256$NWJkY2MxNDZiZjYwNzU0ZTZhMDQyNDI2MDg5NTc1Yzc1YTAwM2YwODlkMjczOTgzOWRlYzU4Yjk2NGVjMzg0"
                            + "Mw==$SmVmZQ==",
                    "$hmac-sha384$YWY0NWQyZTM3NjQ4NDAzMTYxN2Y3OGQyYjU4YTZiMWI5YzdlZjQ2NGY1YTAxYjQ3ZTQyZWMzNzM2MzIyNDQ1"
                            + "ZThlMjI0MGNhNWU2OWUyYzc4YjMyMzllY2ZhYjIxNjQ5$SmVmZQ==",
                    "$hmac-sha512$MTY0YjdhN2JmY2Y4MTllMmUzOTVmYmU3M2I1NmUwYTM4N2JkNjQyMjJlODMxZmQ2MTAyNzBjZDdlYTI1MDU1"
                            + "NDk3NThiZjc1YzA1YTk5NGE2ZDAzNGY2NWY4ZjBlNmZkY2FlYWIxYTM0ZDRhNmI0YjYzNmUwNzBhMzhiY2U3Mzc=$S"
                            + "mVmZQ==")
            .map(hash -> new KnownHash("what do ya want for nothing?", hash))
            .toList();

    /** All of them: every format that the contract names. */
    public static List<KnownHash> all() {
        return Stream.of(BCRYPT, MEMORY_HARD, ITERATED, DIGESTS, CODES)
                .flatMap(List::stream)
                .toList();
    }

    public Password asPassword() {
        return new Password(password);
    }

    public PasswordHash asHash() {
        return new PasswordHash(hash);
    }
}
