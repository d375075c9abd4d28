package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.courier.ReceivedMessage;
import dev.portcullis.ports.courier.RenderedMessage;
import dev.portcullis.ports.recovery.CreateNativeRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlow;
import dev.portcullis.ports.recovery.UpdateRecoveryFlowWithCodeMethod;
import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write into their traits is text in their mails, and neither markup, header nor template. docs/security.md, F8.
 */
@Timeout(600)
class HostileTraitsTest {
    private static final Caller APP = Caller.nativeApp();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<a href=\"https://evil.test/\">reset here</a>",
                "Ann\r\nBcc: everybody@evil.test\r\n\r\nYour code is 000000",
                "{{ .RecoveryCode }} {{ define \"x\" }}",
                "{{#with}}{{{traits}}}{recovery_code}${recovery_code}#{recovery_code}",
                "%s %n $1 \\0"
            })
    @DisplayName("[F8] A mail is the same as anybody elses")
    void a_mail_is_the_same_as_anybody_elses(String name) {
        try (var portcullis = Storms.openMailing(folder, "memory")) {
            RenderedMessage plain = recoveryMail(portcullis, Person.anyone());
            var someone = Person.anyone();
            var hostile = new Person(someone.email(), someone.password(), name, name);

            RenderedMessage theirs = recoveryMail(portcullis, hostile);

            assertThat(normalised(theirs.subject()))
                    .isEqualTo(normalised(plain.subject()))
                    .doesNotContain("\r", "\n");
            assertThat(normalised(theirs.text())).isEqualTo(normalised(plain.text()));
            assertThat(normalised(String.valueOf(theirs.html()))).isEqualTo(normalised(String.valueOf(plain.html())));
            assertThat(theirs.recipient()).isEqualTo(hostile.email());
        }
    }

    private static RenderedMessage recoveryMail(Portcullis portcullis, Person person) {
        FrontendApi api = portcullis.frontend();
        Inbox inbox = portcullis.inbox().orElseThrow();
        var mailbox = Mailbox.of(inbox);
        new Journeys(api).register(person);
        mailbox.await(person.email());
        var flow = api.createNativeRecoveryFlow(new CreateNativeRecoveryFlow(APP));
        var body = new UpdateRecoveryFlowWithCodeMethod(null, null, person.email(), null, null, null, null, null);
        api.updateRecoveryFlow(new UpdateRecoveryFlow(flow.id(), body, APP));
        mailbox.await(person.email());
        return inbox.newest().stream()
                .map(ReceivedMessage::message)
                .filter(message -> message.template().equals("recovery_code_valid")
                        && message.recipient().equals(person.email()))
                .findFirst()
                .orElseThrow();
    }

    /** Without what differs from mail to mail. */
    private static String normalised(String text) {
        return text.replaceAll("\\b[0-9]{6}\\b", "<code>")
                .replaceAll("[0-9a-f-]{36}", "<id>")
                .replaceAll("\\b[0-9]{2}:[0-9]{2} UTC", "<time>");
    }
}
