package dev.portcullis.testkit.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordPepper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of {@link PasswordPepper}, by the numbers of its rules. */
public interface PasswordPepperContract {
    String OLD = "the pepper of last year, kept for a while";
    String NEW = "the pepper of this year, for new passwords";
    List<String> PASSWORDS = List.of(
            "",
            " ",
            "correct horse",
            "Correct horse",
            "correct horse ",
            "a\0b",
            "a",
            "Ζωή 👩🏽‍🚀",
            "x".repeat(72),
            "x".repeat(73));

    /** What is tested: the first of these keys is the current one. A key that is given again is the same key. */
    PasswordPepper with(List<String> keys);

    private PasswordPepper pepper() {
        return with(List.of(NEW));
    }

    private static String mix(PasswordPepper pepper, String password) {
        return pepper.mix(pepper.currentKey(), new Password(password))
                .orElseThrow()
                .value();
    }

    @Test
    default void r1_the_same_key_and_password_make_the_same() {
        for (String password : PASSWORDS) {
            assertThat(mix(pepper(), password)).as(password).isEqualTo(mix(pepper(), password));
        }
    }

    @Test
    default void r1_many_threads_make_the_same() {
        PasswordPepper shared = pepper();
        assertThat(IntStream.range(0, 5000)
                        .parallel()
                        .mapToObj(i -> mix(shared, "correct horse"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("[A9] Every password makes something else")
    default void r2_every_password_makes_something_else() {
        assertThat(PASSWORDS.stream().map(password -> mix(pepper(), password))).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("[A9] Every key makes something else")
    default void r2_every_key_makes_something_else() {
        PasswordPepper other = with(List.of(OLD));
        for (String password : PASSWORDS) {
            assertThat(mix(pepper(), password)).as(password).isNotEqualTo(mix(other, password));
        }
    }

    @Test
    @DisplayName("[A9] What is made shows nothing of the password and fits every algorithm")
    default void r3_what_is_made_shows_nothing_of_the_password_and_fits_every_algorithm() {
        for (String password : PASSWORDS) {
            assertThat(mix(pepper(), password))
                    .as(password)
                    .matches("[A-Za-z0-9_-]{43,72}")
                    .satisfies(made -> assertThat(password.length() > 1 && made.contains(password))
                            .isFalse());
        }
    }

    @Test
    @DisplayName("[A9] The name of a key stays and shows nothing of it")
    default void r4_the_name_of_a_key_stays_and_shows_nothing_of_it() {
        String name = pepper().currentKey();
        assertThat(name)
                .matches("[A-Za-z0-9_-]{1,32}")
                .isEqualTo(with(List.of(NEW, OLD)).currentKey());
        assertThat(NEW).doesNotContain(name);
        assertThat(with(List.of(OLD)).currentKey()).isNotEqualTo(name);
    }

    @Test
    @DisplayName("[A9] [I1] Older keys are found by their names and in any order")
    default void r5_older_keys_are_found_by_their_names_and_in_any_order() {
        PasswordPepper old = with(List.of(OLD));
        String made = mix(old, "correct horse");
        for (List<String> keys : List.of(List.of(OLD), List.of(NEW, OLD), List.of(OLD, NEW))) {
            assertThat(with(keys).mix(old.currentKey(), new Password("correct horse")))
                    .contains(new Password(made));
        }
    }

    @Test
    @DisplayName("[A9] Nothing is made under a key that is not there")
    default void r5_nothing_is_made_under_a_key_that_is_not_there() {
        String gone = with(List.of(OLD)).currentKey();
        for (String name : List.of("", "x", gone, pepper().currentKey() + "x")) {
            assertThat(pepper().mix(name, new Password("correct horse")))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    default void r6_no_text_shows_a_key() {
        assertThat(with(List.of(NEW, OLD)).toString()).doesNotContain(NEW, OLD);
    }
}
