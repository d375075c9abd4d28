package dev.portcullis.breach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.testkit.credential.CommonPasswordsContract;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfflineCommonPasswordsTest implements CommonPasswordsContract {
    private static final int DEMANDED = 3_000;
    private static final int LEAST = 8;
    private static final int LEAST_IN_STRICT = 15;

    private final OfflineCommonPasswords passwords = new OfflineCommonPasswords();

    @Override
    public CommonPasswords passwords() {
        return passwords;
    }

    @Test
    @DisplayName("[A4] The list has enough entries that satisfy the length rule")
    void the_list_has_enough_entries_that_satisfy_the_length_rule() throws IOException {
        var long8 = entries().stream().filter(entry -> entry.length() >= LEAST).toList();

        assertThat(long8).hasSizeGreaterThanOrEqualTo(DEMANDED).allMatch(this::isListed);
        assertThat(long8.stream().map(entry -> entry + entry))
                .hasSizeGreaterThanOrEqualTo(DEMANDED)
                .allMatch(twice -> twice.length() >= LEAST_IN_STRICT)
                .allMatch(this::isListed);
    }

    @Test
    void the_list_is_as_it_is_compared() throws IOException {
        assertThat(entries())
                .doesNotHaveDuplicates()
                .allMatch(entry -> entry.equals(entry.toLowerCase(Locale.ROOT)))
                .allMatch(entry -> entry.length() <= Patterns.LONGEST_UNIT);
    }

    private static List<String> entries() throws IOException {
        try (var lines = Fingerprints.open()) {
            return lines.lines().toList();
        }
    }

    private boolean isListed(String text) {
        return passwords.contains(new Password(text));
    }
}
