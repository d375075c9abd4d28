package dev.portcullis.testkit.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.Password;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link CommonPasswords}, by their numbers. */
public interface CommonPasswordsContract {
    CommonPasswords passwords();

    private boolean isCommon(String password) {
        return passwords().contains(new Password(password));
    }

    @Test
    @DisplayName("[A4] [S21] Listed passwords are common, in capitals or not")
    default void r1_listed_passwords_are_common_in_capitals_or_not() {
        assertThat(List.of("password", "Password", "PASSWORD1", "12345678", "iloveyou", "QwertyUiop", "\u212Aatherine"))
                .allMatch(this::isCommon);
    }

    @Test
    @DisplayName("[A4] A password is compared whole")
    default void r2_a_password_is_compared_whole() {
        assertThat(List.of("password for ann", "my iloveyou", " password", "password ", "qwertyuiop-fjord", ""))
                .noneMatch(this::isCommon);
    }

    @Test
    @DisplayName("[A4] [S21] What is common stays common when it is typed over and over")
    default void r3_what_is_common_stays_common_when_it_is_typed_over_and_over() {
        assertThat(List.of(
                        "passwordpassword",
                        "PasswordPassword",
                        "dragondragondragon",
                        "passwordpasswordpass",
                        "123456789012345",
                        "aaaaaaaaaaaaaaa",
                        "ab1?ab1?ab1?ab1?",
                        "\uD83D\uDE00".repeat(15)))
                .allMatch(this::isCommon);
        assertThat(List.of("passwordpassworc", "long ".repeat(4), "fjord-17".repeat(2)))
                .noneMatch(this::isCommon);
    }

    @Test
    @DisplayName("[A4] Characters that follow each other are common")
    default void r4_characters_that_follow_each_other_are_common() {
        assertThat(List.of("abcdefghijklmnop", "ponmlkjihgfedcba", "23456789:;<=>?@"))
                .allMatch(this::isCommon);
        assertThat(List.of("abcdefghijklmnoq", "acegikmoqsuwyace")).noneMatch(this::isCommon);
    }

    @Test
    default void r5_any_text_gets_an_answer() {
        assertThatCode(() -> {
                    isCommon("");
                    isCommon("\uD800");
                    isCommon("\uDC00\uD800".repeat(20));
                    isCommon("a".repeat(100_000));
                    isCommon(("a".repeat(31) + "b").repeat(4_000) + "c");
                    isCommon("e\u0301\u0327".repeat(40_000));
                })
                .doesNotThrowAnyException();
    }
}
