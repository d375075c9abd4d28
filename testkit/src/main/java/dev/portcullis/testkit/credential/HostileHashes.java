package dev.portcullis.testkit.credential;

import java.util.List;

/** Texts that stand where a hash should: unknown, broken, or so dear to check that the check would be an attack. */
final class HostileHashes {
    private HostileHashes() {}

    static final List<String> UNREADABLE = List.of(
            "",
            "$",
            "$$$$$$$$",
            "password",
            "$2a$",
            "$2a$10$tooshort",
            "$2x$05$abcdefghijklmnopqrstuuZryQ3HLnGrTji8GGXkkAn2CuMsqqjDG",
            "$argon2id$",
            "$argon2id$v=19$m=a,t=b,p=c$c29tZXNhbHQ$c29tZXNhbHQ",
            "$argon2id$v=18$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR",
            "$argon2id$v=19$m=256,t=2,p=1$!!!$!!!",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
            "$argon2ds$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR",
            "$pbkdf2-sha3$i=1000,l=20$c2FsdA$SwB5AbdlSJq+rUnZJvch0GWkKcE",
            "$pbkdf2-sha1$i=0,l=20$c2FsdA$SwB5AbdlSJq+rUnZJvch0GWkKcE",
            "$pbkdf2-sha1$i=1,l=0$c2FsdA$",
            "$scrypt$ln=16383,r=8,p=1$c2FsdA$c2FsdHNhbHQ",
            "$scrypt$ln=-1,r=8,p=1$c2FsdA$c2FsdHNhbHQ",
            "$scrypt$ln=14,r=8,p=1$c2FsdA$",
            "$firescrypt$ln=14,r=8$a$b",
            "{SSHA}",
            "{SSHA",
            "{SSHA999}c2FsdA==",
            "$sha256$X03MO1qnZdYdgyfeuILPmQ==",
            "$sha256$e30=$c2FsdA==$c2FsdA==",
            "$md5$",
            "$hmac-sha256$$",
            "$hmac-crc32$c2FsdA==$c2FsdA==",
            "$md5-crypt$saltsaltsalt$le8lFSqqnPaRFOlmAZpvH1",
            "$sha256-crypt$rounds=x$salt$hash",
            "$9".repeat(1_000_000));

    static final List<String> DEAR = List.of(
            "$2b$31$abcdefghijklmnopqrstuuZryQ3HLnGrTji8GGXkkAn2CuMsqqjDG",
            "$argon2id$v=19$m=2147483647,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
            "$argon2id$v=19$m=8192,t=2147483647,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
            "$argon2i$v=19$m=64,t=1,p=2147483647$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEg",
            "$pbkdf2-sha256$i=2147483647,l=4$c2FsdA$c2FsdA",
            "$scrypt$ln=1073741824,r=8,p=1$c2FsdA$c2FsdHNhbHQ",
            "$scrypt$ln=14,r=1073741824,p=1$c2FsdA$c2FsdHNhbHQ",
            "$scrypt$ln=14,r=8,p=1073741824$c2FsdA$c2FsdHNhbHQ",
            "$scrypt$ln=30,r=8,p=1$c2FsdA$c2FsdHNhbHQ",
            "$firescrypt$ln=30,r=8,p=1$c2FsdA==$c2FsdA==$Bw==$c2FsdA==",
            "$sha256-crypt$rounds=999999999$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5",
            "$sha512-crypt$rounds=999999999$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5");
}
