package dev.portcullis.domain.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.fixture.People;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept of one code or link. */
class IssuedCodeTest {
    private static final Instant SENT = Instant.parse("2026-05-04T10:00:00.123456Z");
    private static final IdentityId ANN = new IdentityId(new UUID(0, 1));

    private static IssuedCode sent(boolean used) {
        return new IssuedCode("hash", Channel.SMS, "+41446681800", ANN, SENT, SENT.plusSeconds(60), used);
    }

    @Test
    void whatever_is_kept_comes_back() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var one = new IssuedCode(
                    "hash " + i,
                    random.nextBoolean() ? Channel.EMAIL : Channel.SMS,
                    "address " + i,
                    random.nextBoolean() ? new IdentityId(new UUID(i, 2)) : null,
                    Instant.EPOCH.plus(random.nextLong(1L << 51), ChronoUnit.MICROS),
                    Instant.ofEpochMilli(random.nextLong(1L << 41)),
                    random.nextBoolean());

            assertThat(IssuedCode.of(one.toJson())).isEqualTo(one);
            assertThat(one.asUsed().used()).isTrue();
            assertThat(IssuedCode.of(one.asUsed().toJson())).isEqualTo(one.asUsed());
        }
    }

    @Test
    @DisplayName("[C5] what was kept before it was noted when it was sent counts as sent at its end")
    void what_was_kept_without_a_moment_counts_as_sent_at_its_end() {
        IssuedCode read = IssuedCode.of(sent(false).toJson().without("sent_at"));

        assertThat(read.sentAt())
                .isEqualTo(read.validUntil())
                .isEqualTo(sent(false).validUntil().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    @DisplayName("[C4] a code is older than a password that was set after it, and than no other credential")
    void a_code_is_older_than_a_password_that_was_set_after_it() {
        for (long micros : new long[] {-1_000_000, -1, 0, 1, 1_000_000}) {
            Instant changed = SENT.plus(micros, ChronoUnit.MICROS);
            assertThat(sent(false).isOlderThanPasswordOf(owner(CredentialType.PASSWORD, changed)))
                    .as("%s", micros)
                    .isEqualTo(micros > 0);
            assertThat(sent(false).isOlderThanPasswordOf(owner(CredentialType.CODE, changed)))
                    .isFalse();
        }
    }

    private static StoredIdentity owner(CredentialType type, Instant changed) {
        var credential = new Credential(type, List.of(), JsonObject.EMPTY, SENT, changed);
        return new StoredIdentity(People.someoneBare().profile(), List.of(credential), 0);
    }
}
