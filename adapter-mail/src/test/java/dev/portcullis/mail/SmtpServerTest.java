package dev.portcullis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.mail.SmtpServer.Security;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
    @Test
    void starttls_is_a_must_unless_it_is_switched_off() {
        assertThat(SmtpServer.parse("smtp://mail.example.org:25/").security()).isEqualTo(Security.STARTTLS);
        assertThat(SmtpServer.parse("smtp://mail.example.org:25/?disable_starttls=true")
                        .security())
                .isEqualTo(Security.NONE);
        assertThat(SmtpServer.parse("smtps://mail.example.org/").security()).isEqualTo(Security.TLS);
    }

    @Test
    void user_and_password_are_decoded() {
        var server = SmtpServer.parse("smtps://a%40b:p%2F%3A+%25@mail.example.org:4465/");
        assertThat(server.user()).isEqualTo("a@b");
        assertThat(server.password()).isEqualTo("p/:+%");
        assertThat(server.port()).isEqualTo(4465);
        assertThat(SmtpServer.parse("smtp://mail.example.org").user()).isNull();
    }

    @Test
    void usual_ports_are_known() {
        assertThat(SmtpServer.parse("smtp://mail.example.org").port()).isEqualTo(587);
        assertThat(SmtpServer.parse("smtps://mail.example.org").port()).isEqualTo(465);
    }

    @Test
    void the_certificate_may_have_another_name_or_none() {
        var named = SmtpServer.parse("smtp://[::1]:25/?server_name=mail.example.org");
        assertThat(named.host()).isEqualTo("::1");
        assertThat(named.name()).isEqualTo("mail.example.org");
        assertThat(named.isUnproven()).isFalse();
        assertThat(SmtpServer.parse("smtp://x/?skip_ssl_verify=true").isUnproven())
                .isTrue();
    }

    @Test
    @DisplayName("[I9] Clear text beyond this machine is told")
    void clear_text_beyond_this_machine_is_told() {
        assertThat(SmtpServer.parse("smtp://mail.example.org/?disable_starttls=true")
                        .isReadableOnTheWay())
                .isTrue();
        assertThat(SmtpServer.parse("smtp://127.0.0.1/?disable_starttls=true").isReadableOnTheWay())
                .isFalse();
        assertThat(SmtpServer.parse("smtp://mail.example.org/").isReadableOnTheWay())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://x", "smtp:", "smtp://user:hunter2@", "smtp://hunter2 x", "smtp://:hunter2@:25"})
    void what_is_no_server_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> SmtpServer.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void a_password_is_never_shown() {
        assertThat(SmtpServer.parse("smtp://me:hunter2@mail.example.org").toString())
                .doesNotContain("hunter2");
    }
}
