package dev.portcullis.fuzzing;

import dev.portcullis.crypto.credential.HasherSettings;
import dev.portcullis.crypto.credential.ModularPasswordHasher;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HashStringsTest {
    private static final List<String> GOOD = List.of(
            "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$scrypt$ln=10,r=8,p=1$c2FsdA$c2FsdHNhbHQ",
            "$pbkdf2-sha256$i=1000,l=32$c2FsdFNBTFQ$TMqu3y6Lp1lww1lDANJBvJMr4kgattkIpiL9tllypso",
            "$firescrypt$ln=10,r=8,p=1$42xEC+ixf3L2lw==$lSrfV15cpx95/sZS2W9c9A==$Bw==$jxspr8Ki0RYycVU8zykbdA==",
            "$sha512-crypt$rounds=1000$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5",
            "$md5-crypt$saltsalt$le8lFSqqnPaRFOlmAZpvH1",
            "{SSHA256}c2FsdHNhbHRzYWx0c2FsdA==",
            "$sha256$pf=e1NBTFR9e1BBU1NXT1JEfQ==$c2FsdA==$c2FsdA==",
            "$hmac-sha256$c2FsdA==$c2FsdA==");

    @Test
    @DisplayName("[A10] [H8] Whatever stands where a hash should is checked or refused, soon")
    void whatever_stands_where_a_hash_should_is_checked_or_refused() {
        var hasher = new ModularPasswordHasher(HasherSettings.bcrypt(4), new RandomSecretSource());
        var password = new Password("a password");
        new Fuzzer("hashes", GOOD).run(input -> {
            var hash = new PasswordHash(input);
            hasher.matches(password, hash);
            hasher.isOutdated(hash);
        });
    }
}
