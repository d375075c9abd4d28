package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.courier.Channels;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.httpcourier.Credential;
import dev.portcullis.json.ContractJson;
import dev.portcullis.mail.SmtpServer.Security;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourierConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void without_a_word_about_it_messages_stay_here() {
        CourierSettings courier = Written.with(folder, "{}").courier();
        assertThat(courier.carriesMail()).isFalse();
        assertThat(courier.smsService()).isEmpty();
        assertThat(courier.retries()).isEqualTo(5);
        assertThat(courier.pullCount()).isEqualTo(10);
        assertThat(courier.pullWait()).hasSeconds(1);
        assertThat(courier.lease()).hasMinutes(2);
    }

    @Test
    void a_mail_server_is_used_as_configured() {
        var courier = Written.with(folder, """
            courier:
              message_retries: 2
              worker: {pull_count: 3, pull_wait: 100ms}
              smtp:
                connection_uri: smtp://ann:secret@mail.example.org:2525/?server_name=other.example.org
                from_address: accounts@example.org
                from_name: Accounts
                local_name: here
                headers: {X-Kind: codes}
            """).courier();
        assertThat(courier.retries()).isEqualTo(2);
        assertThat(courier.pullCount()).isEqualTo(3);
        assertThat(courier.pullWait()).hasMillis(100);
        assertThat(courier.smtp()).hasValueSatisfying(server -> {
            assertThat(server.security()).isEqualTo(Security.STARTTLS);
            assertThat(server.name()).isEqualTo("other.example.org");
            assertThat(server.user()).isEqualTo("ann");
        });
        assertThat(courier.sender().address()).isEqualTo("accounts@example.org");
        assertThat(courier.sender().name()).isEqualTo("Accounts");
        assertThat(courier.sender().localName()).isEqualTo("here");
        assertThat(courier.sender().headers()).containsEntry("X-Kind", "codes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {portcullis: {security: strict}}                  | nobody listens
        {clients: {smtp: {}}}                             | nobody listens
        {clients: {smtp: {disallow_private_ip_ranges: true}}} | clients.smtp.disallow_private_ip_ranges lets nobody
        """)
    void a_mail_server_in_a_private_network_is_called_unless_the_key_refuses_it(String refusing, String reason) {
        String uri = "smtp://127.0.0.1:1/?disable_starttls=true";
        var courier = Written.with(
                        folder, refusing.replaceFirst("}$", ", courier: {smtp: {connection_uri: '" + uri + "'}}}"))
                .courier();
        assertThat(mail(courier).deliver(someMail()))
                .isInstanceOfSatisfying(
                        Delivery.Unreachable.class,
                        none -> assertThat(none.reason()).contains(reason));
    }

    private static MessageChannel mail(CourierSettings courier) {
        var calls = new Channels.Calls(
                request -> {
                    throw new AssertionError("nothing is called over HTTP");
                },
                url -> {
                    throw new AssertionError("no program is configured");
                },
                new ContractJsonText(ContractJson.create()));
        return Channels.open(courier, calls).byName().get(Channel.EMAIL);
    }

    private static RenderedMessage someMail() {
        return new RenderedMessage(
                UUID.randomUUID(),
                Channel.EMAIL,
                "ann@example.org",
                "login_code_valid",
                "s",
                "w",
                null,
                JsonObject.EMPTY);
    }

    @Test
    void services_are_called_as_configured() {
        var courier = Written.with(folder, """
            courier:
              delivery_strategy: http
              http:
                request_config: {url: 'https://mail.example.org/send', method: PUT, headers: {X-A: b}}
              channels:
                - id: sms
                  type: http
                  request_config:
                    url: https://sms.example.org/send
                    auth: {type: basic_auth, config: {user: ann, password: secret}}
            """).courier();
        assertThat(courier.smtp()).isEmpty();
        assertThat(courier.carriesMail()).isTrue();
        assertThat(courier.mailService()).hasValueSatisfying(service -> {
            assertThat(service.method()).isEqualTo("PUT");
            assertThat(service.headers()).containsEntry("X-A", "b");
            assertThat(service.credential()).isEqualTo(Credential.none());
        });
        assertThat(courier.smsService()).hasValueSatisfying(service -> {
            assertThat(service.method()).isEqualTo("POST");
            assertThat(service.credential()).isEqualTo(Credential.basic("ann", "secret"));
        });
    }

    @Test
    void budgets_are_ours_and_can_be_changed() {
        var budget = Written.with(folder, "{portcullis: {courier: {budget: {window: 10m, per_address: 3, in_all: 7}}}}")
                .engine()
                .courier();
        assertThat(budget.window()).hasMinutes(10);
        assertThat(budget.toAddress()).isEqualTo(3);
        assertThat(budget.aboutAccount()).isEqualTo(60);
        assertThat(budget.inAll()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {smtp: {connection_uri: 'smtp://mail.example.org/?disable_starttls=true', from_address: a@b.c}} | mails leave this machine without encryption
        {smtp: {connection_uri: 'smtps://mail.example.org/?skip_ssl_verify=true', from_address: a@b.c}} | the certificate of the mail server is not checked
        {smtp: {connection_uri: 'smtps://mail.example.org/'}}                                           | courier.smtp.from_address is not set
        {channels: [{id: sms, type: http, request_config: {url: 'http://sms.example.org'}}]}            | messages leave this machine without encryption
        """)
    @DisplayName("[I9] What is risky or in vain is told in one line")
    void what_is_risky_or_in_vain_is_told_in_one_line(String courier, String warning) {
        assertThat(Written.with(folder, "{courier: " + courier + ", serve: {public: {host: 127.0.0.1}}}")
                        .warnings())
                .filteredOn(line -> line.startsWith("courier"))
                .singleElement()
                .asString()
                .contains(warning);
    }

    @Test
    void who_serves_others_without_a_mail_server_is_told() {
        String mailed = "selfservice: {flows: {recovery: {enabled: true}}}";
        assertThat(Written.with(folder, "{serve: {public: {host: 0.0.0.0}}, " + mailed + "}")
                        .warnings())
                .anyMatch(line -> line.startsWith("courier.smtp.connection_uri is not set: mails reach nobody"));
        assertThat(Written.with(folder, "{serve: {public: {host: 127.0.0.1}}, " + mailed + "}")
                        .warnings())
                .noneMatch(line -> line.startsWith("courier"));
    }

    @Test
    void what_cannot_be_used_stops_the_start_without_showing_secrets() {
        assertThat(Written.problems(folder, "{courier: {smtp: {connection_uri: 'smtp://ann:hunter2@'}}}"))
                .singleElement()
                .asString()
                .startsWith("courier.smtp.connection_uri: found \"smtp://(hidden)\"")
                .doesNotContain("hunter2");
        assertThat(Written.problems(folder, "{courier: {delivery_strategy: http}}"))
                .containsExactly("courier.http.request_config.url: missing, needed is where messages are handed over");
        assertThat(Written.problems(folder, "{courier: {smtp: {from_address: nobody}}}"))
                .containsExactly("courier.smtp.from_address: found \"nobody\", allowed is a mail address");
    }

    @Test
    void templates_come_from_keys_over_those_of_a_folder_over_ours() throws IOException {
        Path place = Files.createDirectories(folder.resolve("templates/login_code/valid"));
        Files.writeString(place.resolve("email.subject.gotmpl"), "Folder {{ .LoginCode }}");
        Files.writeString(place.resolve("email.body.gotmpl"), "<b>{{ .LoginCode }}</b>");
        Files.writeString(place.resolve("sms.body.gotmpl"), "SMS {{ .LoginCode }}");
        String key = Base64.getEncoder().encodeToString("Key {{ .LoginCode }}".getBytes());
        var templates = Written.with(
                        folder,
                        "courier: {template_override_path: '" + folder.resolve("templates")
                                + "', templates: {login_code: {valid: {email: {subject: 'base64://" + key + "'}}}}}")
                .courier()
                .templates();

        RenderedMessage mail = templates.render(message(Channel.EMAIL), data());
        assertThat(mail.subject()).isEqualTo("Key 123456");
        assertThat(mail.html()).isEqualTo("<b>123456</b>");
        assertThat(mail.text()).contains("Enter this code");
        assertThat(templates.render(message(Channel.SMS), data()).text()).isEqualTo("SMS 123456");
    }

    @Test
    void a_template_that_is_not_understood_stops_the_start_with_file_and_construct() throws IOException {
        Path place = Files.createDirectories(folder.resolve("templates/login_code/valid"));
        Path file = Files.writeString(place.resolve("email.body.gotmpl"), "{{ .LoginCode | upper }}");
        assertThat(Written.problems(folder, "courier: {template_override_path: '" + folder.resolve("templates") + "'}"))
                .singleElement()
                .asString()
                .startsWith("courier: " + file + ": {{ .LoginCode | upper }} is not understood");
    }

    @Test
    void a_template_that_is_not_there_stops_the_start() {
        String key = "courier.templates.login_code.valid.email.subject";
        assertThat(Written.problems(
                        folder,
                        "courier: {templates: {login_code: {valid: {email: {subject: 'file:///no/such/file'}}}}}"))
                .containsExactly(key + ": there is no file /no/such/file");
    }

    private static JsonObject data() {
        return JsonObject.of("to", Json.of("ann@example.org"), "login_code", Json.of("123456"));
    }

    private static OutboxMessage message(Channel channel) {
        return new OutboxMessage(
                UUID.randomUUID(), channel, "ann@example.org", "login_code_valid", "", null, Instant.EPOCH);
    }
}
