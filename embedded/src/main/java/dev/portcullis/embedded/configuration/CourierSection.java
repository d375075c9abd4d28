package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.httpcourier.HttpTarget;
import dev.portcullis.mail.ClientCertificate;
import dev.portcullis.mail.SmtpSender;
import dev.portcullis.mail.SmtpServer;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.template.Templates;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code courier} and {@code portcullis.courier}. */
final class CourierSection {
    static final String CONNECTION = "courier.smtp.connection_uri";
    private static final String SMTP = "courier.smtp.";
    private static final String BUDGET = "portcullis.courier.budget.";

    private final Settings settings;

    CourierSection(Settings settings) {
        this.settings = settings;
    }

    CourierSettings read(Templates templates) {
        return new CourierSettings(
                Math.max(0, settings.number("courier.message_retries")),
                Math.max(1, settings.number("courier.worker.pull_count")),
                settings.number("portcullis.courier.parallel"),
                settings.duration("courier.worker.pull_wait"),
                settings.duration("portcullis.courier.lease"),
                budget().window(),
                smtp(),
                sender(),
                clientCertificate(),
                settings.flag("clients.smtp.disallow_private_ip_ranges"),
                mailService(),
                smsService().map(HttpRequestSection::target),
                templates);
    }

    CourierBudget budget() {
        return new CourierBudget(
                settings.duration(BUDGET + "window"),
                settings.number(BUDGET + "per_address"),
                settings.number(BUDGET + "per_account"),
                settings.number(BUDGET + "in_all"));
    }

    /** @throws IllegalArgumentException if it is no address of a mail server */
    Optional<SmtpServer> smtp() {
        String uri = settings.textOrNull(CONNECTION);
        return uri == null || usesHttp() ? Optional.empty() : Optional.of(SmtpServer.parse(uri));
    }

    boolean usesHttp() {
        return settings.text("courier.delivery_strategy").equals("http");
    }

    String fromAddress() {
        String configured = settings.textOrNull(SMTP + "from_address");
        return configured == null ? "no-reply@" + host() : configured;
    }

    private String host() {
        String host = PublicUrl.of(settings).host();
        return host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z-]+") ? host : "localhost";
    }

    private SmtpSender sender() {
        return new SmtpSender(
                fromAddress(),
                settings.textOrNull(SMTP + "from_name"),
                texts(settings.object(SMTP + "headers")),
                settings.text(SMTP + "local_name"));
    }

    private @Nullable ClientCertificate clientCertificate() {
        String certificate = settings.textOrNull(SMTP + "client_cert_path");
        String key = settings.textOrNull(SMTP + "client_key_path");
        boolean both = certificate != null && key != null && !certificate.isEmpty() && !key.isEmpty();
        return both ? new ClientCertificate(Path.of(certificate), Path.of(key)) : null;
    }

    private Optional<HttpTarget> mailService() {
        return usesHttp() ? Optional.of(mailRequest().target()) : Optional.empty();
    }

    HttpRequestSection mailRequest() {
        return new HttpRequestSection("courier.http.request_config", settings.object("courier.http.request_config"));
    }

    /** The channel of text messages. */
    Optional<HttpRequestSection> smsService() {
        var channels = settings.list("courier.channels").items();
        for (int i = 0; i < channels.size(); i++) {
            var channel = (JsonObject) channels.get(i);
            if (channel.text("id").filter("sms"::equals).isPresent()) {
                String key = "courier.channels[" + i + "].request_config";
                return Optional.of(new HttpRequestSection(key, channel.object("request_config")));
            }
        }
        return Optional.empty();
    }

    static Map<String, String> texts(JsonObject object) {
        var all = new HashMap<String, String>();
        object.members().keySet().forEach(name -> object.text(name).ifPresent(text -> all.put(name, text)));
        return all;
    }
}
