package dev.portcullis.domain.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.BreachRules;
import dev.portcullis.domain.configuration.GuessableSettings;
import dev.portcullis.domain.configuration.LengthUnit;
import dev.portcullis.domain.configuration.PasswordSettings;
import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/passwords.md, "What a new one must be"; docs/security.md, A1 to A5. */
class PasswordPolicyTest {
    private static final Messages MESSAGES = new Messages(Wording.english());
    private static final CommonPasswords NONE = password -> false;
    private static final long REFUSED = 4000005;
    private static final long TOO_SIMILAR = 4000031;
    private static final long TOO_SHORT = 4000032;
    private static final long BREACHED = 4000034;

    private static Optional<UiText> objection(PasswordSettings settings, String password, String... identifiers) {
        return new PasswordPolicy(settings, NONE, Optional.empty(), MESSAGES)
                .objection(new Password(password), List.of(identifiers));
    }

    private static PasswordSettings atLeast(int bytes) {
        return new PasswordSettings(
                bytes, LengthUnit.BYTES, BreachRules.OFF, true, GuessableSettings.ALLOWED, ThrottleSettings.OFF);
    }

    @ParameterizedTest
    @CsvSource({"abcdefg,7", "éééé1,9", "\uD83D\uDE00\uD83D\uDE00,8", "e\u0301e\u0301,6", "語語語,9", "' ',1"})
    void length_is_counted_in_bytes_of_utf_8(String password, int bytes) {
        assertThat(objection(atLeast(bytes), password)).isEmpty();
        assertThat(objection(atLeast(bytes + 1), password)).hasValueSatisfying(text -> {
            assertThat(text.id()).isEqualTo(TOO_SHORT);
            assertThat(text.context().get("min_length")).contains(Json.of(bytes + 1));
            assertThat(text.context().get("actual_length")).contains(Json.of(bytes));
        });
    }

    @ParameterizedTest
    @CsvSource({"abcdefg,7", "éééé1,5", "\uD83D\uDE00\uD83D\uDE00,2", "e\u0301e\u0301,4", "語語語,3", "' ',1"})
    @DisplayName("[A1] Length is counted in code points where that is asked for")
    void length_is_counted_in_code_points_where_that_is_asked_for(String password, int characters) {
        assertThat(objection(inCharacters(characters), password)).isEmpty();
        assertThat(objection(inCharacters(characters + 1), password)).hasValueSatisfying(text -> {
            assertThat(text.id()).isEqualTo(TOO_SHORT);
            assertThat(text.context().get("actual_length")).contains(Json.of(characters));
        });
    }

    private static PasswordSettings inCharacters(int minimum) {
        return new PasswordSettings(
                minimum, LengthUnit.CHARACTERS, BreachRules.OFF, true, GuessableSettings.ALLOWED, ThrottleSettings.OFF);
    }

    @Test
    @DisplayName("[U27] However many identifiers one body brings along, comparing them is soon over")
    void comparing_with_identifiers_has_a_budget() {
        String[] many = IntStream.range(0, 20_000)
                .mapToObj(i -> ("someone" + i + ".").repeat(40))
                .toArray(String[]::new);
        String password = "q7#".repeat(300);

        assertThat(ProcessorTime.within(Duration.ofSeconds(5), () -> objection(atLeast(8), password, many)))
                .hasValueSatisfying(text -> assertThat(text.id()).isEqualTo(TOO_SIMILAR));
    }

    @Test
    @DisplayName("[U27] As many identifiers as people have are compared in full")
    void as_many_identifiers_as_people_have_are_compared_in_full() {
        String[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> "somebody.with.a.long.name." + i + "@department.example.org")
                .toArray(String[]::new);

        assertThat(objection(atLeast(8), "correct horse battery staple ".repeat(2), hundred))
                .isEmpty();
        assertThat(objection(atLeast(8), "body.with.a.long.name", hundred)).isPresent();
    }

    @Test
    @DisplayName("[A3] Any characters will do")
    void any_characters_will_do() {
        var random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            String password = random.ints(8, 0, 0x10FFFF)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append("12345678")
                    .toString();
            assertThat(objection(atLeast(8), password)).isEmpty();
        }
    }

    @Test
    @DisplayName("[A2] Long ones are not refused here")
    void long_ones_are_not_refused_here() {
        assertThat(objection(atLeast(8), "long ".repeat(1_000))).isEmpty();
    }

    @Test
    @DisplayName("[A5] Near copies of any identifier are refused")
    void near_copies_of_any_identifier_are_refused() {
        assertThat(objection(atLeast(8), "ann@example.org!", "+15550100", "ann@example.org"))
                .hasValueSatisfying(text -> assertThat(text.id()).isEqualTo(TOO_SIMILAR));
        assertThat(objection(atLeast(8), "correct horse", "+15550100", "ann@example.org"))
                .isEmpty();
    }

    @Test
    void near_copies_pass_where_that_is_not_looked_at() {
        var careless = new PasswordSettings(
                8, LengthUnit.BYTES, BreachRules.OFF, false, GuessableSettings.ALLOWED, ThrottleSettings.OFF);

        assertThat(objection(careless, "ann@example.org", "ann@example.org")).isEmpty();
    }

    @Test
    void length_is_told_before_likeness() {
        assertThat(objection(atLeast(8), "ann", "ann"))
                .hasValueSatisfying(text -> assertThat(text.id()).isEqualTo(TOO_SHORT));
    }

    private static PasswordPolicy strict(CommonPasswords common, BreachLookup lookup, String... serviceWords) {
        var guessable = new GuessableSettings(true, List.of(serviceWords));
        return new PasswordPolicy(
                new PasswordSettings(
                        8,
                        LengthUnit.BYTES,
                        new BreachRules(true, 0, false, false),
                        true,
                        guessable,
                        ThrottleSettings.OFF),
                common,
                Optional.of(lookup),
                MESSAGES);
    }

    @Test
    @DisplayName("[A4] [S21] A common password is refused whole, with its reason, and nobody outside is asked")
    void a_common_password_is_refused_whole_with_its_reason_and_nobody_outside_is_asked() {
        var policy = strict(password -> password.value().equals("letmein1"), DOWN);

        assertThat(policy.objection(new Password("letmein1"), List.of())).hasValueSatisfying(text -> {
            assertThat(text.id()).isEqualTo(REFUSED);
            assertThat(text.context().text("reason"))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("guessed first"));
        });
        assertThat(strict(password -> password.value().equals("letmein1"), password -> 0)
                        .objection(new Password("letmein1 or not"), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portcullis",
                "Portcullis1",
                "portcullis2026!",
                "p0rtcull1s",
                "id.acme.example",
                "B\u00FCcherei7",
                "Bu\u0308cherei7"
            })
    @DisplayName("[A5] [S21] What resembles a name of the service is refused, with its reason")
    void what_resembles_a_name_of_the_service_is_refused_with_its_reason(String password) {
        var policy = strict(NONE, DOWN, "portcullis", "id.acme.example", "b\u00FCcherei");

        assertThat(policy.objection(new Password(password), List.of())).hasValueSatisfying(text -> {
            assertThat(text.id()).isEqualTo(REFUSED);
            assertThat(text.context().text("reason"))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("name of this service"));
        });
    }

    @Test
    @DisplayName("[A5] A password that only mentions the service passes")
    void a_password_that_only_mentions_the_service_passes() {
        assertThat(strict(NONE, password -> 0, "portcullis")
                        .objection(new Password("the portcullis falls at dusk"), List.of()))
                .isEmpty();
    }

    @Test
    void guessable_passwords_pass_where_that_is_not_looked_at() {
        var settings = new PasswordSettings(
                8,
                LengthUnit.BYTES,
                BreachRules.OFF,
                true,
                new GuessableSettings(false, List.of("portcullis")),
                ThrottleSettings.OFF);
        var policy = new PasswordPolicy(settings, password -> true, Optional.empty(), MESSAGES);

        assertThat(policy.objection(new Password("portcullis"), List.of())).isEmpty();
    }

    private static PasswordPolicy looking(long maximum, boolean ignoreFailures, BreachLookup lookup) {
        return new PasswordPolicy(
                new PasswordSettings(
                        8,
                        LengthUnit.BYTES,
                        new BreachRules(true, maximum, ignoreFailures, false),
                        true,
                        GuessableSettings.ALLOWED,
                        ThrottleSettings.OFF),
                NONE,
                Optional.of(lookup),
                MESSAGES);
    }

    @ParameterizedTest
    @CsvSource({"0,0,false", "0,1,true", "10,10,false", "10,11,true"})
    void a_password_may_have_been_seen_so_often_and_no_oftener(long maximum, long seen, boolean refused) {
        var told = looking(maximum, false, password -> seen).objection(new Password("correct horse"), List.of());

        assertThat(told.map(UiText::id)).isEqualTo(refused ? Optional.of(BREACHED) : Optional.empty());
        told.ifPresent(text -> assertThat(text.context().get("breaches")).contains(Json.of(seen)));
    }

    @Test
    @DisplayName("[A4] The password is looked up whole")
    void the_password_is_looked_up_whole() {
        var policy = looking(0, false, password -> password.value().equals("  correct  ") ? 1 : 0);

        assertThat(policy.objection(new Password("  correct  "), List.of())).isPresent();
        assertThat(policy.objection(new Password("correct  "), List.of())).isEmpty();
    }

    @Test
    void nobody_is_asked_about_a_password_that_is_refused_anyway() {
        var asked = new AtomicInteger();
        var policy = looking(0, false, password -> asked.incrementAndGet());

        policy.objection(new Password("short"), List.of());
        policy.objection(new Password("ann@example.org"), List.of("ann@example.org"));

        assertThat(asked).hasValue(0);
    }

    @Test
    void nobody_is_asked_where_breaches_are_not_looked_up() {
        var asked = new AtomicInteger();
        var policy = new PasswordPolicy(atLeast(8), NONE, Optional.of(password -> asked.incrementAndGet()), MESSAGES);

        assertThat(policy.objection(new Password("correct horse"), List.of())).isEmpty();
        assertThat(asked).hasValue(0);
    }

    private static final BreachLookup DOWN = password -> {
        throw new Unavailable("down", null);
    };

    @Test
    @DisplayName("[A4] [I6] A lookup that is down lets passwords pass only where that was chosen")
    void a_lookup_that_is_down_lets_passwords_pass_only_where_that_was_chosen() {
        assertThat(looking(0, true, DOWN).objection(new Password("correct horse"), List.of()))
                .isEmpty();
        assertThatThrownBy(() -> looking(0, false, DOWN).objection(new Password("correct horse"), List.of()))
                .isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("[A4] [I6] A lookup that breaks otherwise is never taken for a good answer")
    void a_lookup_that_breaks_otherwise_is_never_taken_for_a_good_answer(boolean ignore) {
        var broken = looking(0, ignore, password -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> broken.objection(new Password("correct horse"), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
