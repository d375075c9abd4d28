package dev.portcullis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Provider;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import org.eclipse.angus.mail.smtp.SMTPSSLTransport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A native program has of the mail library only what is named for it. */
class NativeMetadataTest {
    private static final String METADATA =
            "/META-INF/native-image/dev.portcullis/portcullis-adapter-mail/reachability-metadata.json";

    @ParameterizedTest
    @ValueSource(
            classes = {
                Provider.class,
                StreamProvider.class,
                jakarta.activation.spi.MailcapRegistryProvider.class,
                jakarta.activation.spi.MimeTypeRegistryProvider.class
            })
    void a_service_and_all_who_offer_it_are_named(Class<?> service) throws IOException {
        assertThat(metadata()).contains("{\"glob\": \"META-INF/services/" + service.getName() + "\"}");
        assertThat(ServiceLoader.load(service).stream())
                .isNotEmpty()
                .allSatisfy(offered -> assertThat(metadata()).contains(named(offered.type())));
    }

    @Test
    void what_carries_a_mail_is_named() throws IOException {
        assertThat(metadata()).contains(named(SMTPTransport.class), named(SMTPSSLTransport.class));
    }

    private static String named(Class<?> type) {
        return "{\"type\": \"" + type.getName() + "\", \"allDeclaredConstructors\": true}";
    }

    private static String metadata() throws IOException {
        try (var in = Objects.requireNonNull(NativeMetadataTest.class.getResourceAsStream(METADATA))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
