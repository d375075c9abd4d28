package dev.portcullis.server;

import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.LimitSettings;
import dev.portcullis.embedded.configuration.LogSettings;
import dev.portcullis.embedded.configuration.ManagementSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Quarkus must be told of our configuration. */
final class QuarkusSettings {
    private static final String TRACES = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private final Map<String, String> settings = new LinkedHashMap<>();

    private QuarkusSettings() {}

    static Map<String, String> of(Configuration configuration, Map<String, String> environment) {
        var all = new QuarkusSettings();
        all.settings.put("quarkus.http.host", configuration.serve().host());
        all.settings.put(
                "quarkus.http.port", Integer.toString(configuration.serve().port()));
        all.management(configuration.management());
        all.limits(configuration.limits());
        all.proxies(configuration.serve().trustedProxies());
        all.log(configuration.log());
        all.traces(environment.getOrDefault(TRACES, ""));
        return all.settings;
    }

    private void management(ManagementSettings management) {
        Integer port = management.port();
        if (port != null) {
            settings.put("quarkus.management.host-enabled", "true");
            settings.put("quarkus.management.host", management.host());
            settings.put("quarkus.management.port", port.toString());
        }
    }

    private void limits(LimitSettings limits) {
        limit("connections", limits.connections());
        limit("connections_per_client", limits.connectionsPerClient());
        limit("held", limits.held());
        limit("header_deadline", limits.headerDeadline());
        limit("body_deadline", limits.bodyDeadline());
        limit("patience", limits.patience());
        limit("minimum_rate", limits.minimumRate());
        limit("idle_deadline", limits.idleDeadline());
    }

    private void proxies(List<String> trusted) {
        if (!trusted.isEmpty()) {
            settings.put(PublicConnections.TRUSTED_PROXIES, String.join(" ", trusted));
        }
    }

    private void limit(String name, @Nullable Object value) {
        if (value != null) {
            settings.put(PublicConnections.PREFIX + name, value.toString());
        }
    }

    /** The level is ours: what libraries say below a warning buries what we say. */
    private void log(LogSettings log) {
        settings.put("quarkus.log.level", level(quieter(log.level())));
        settings.put("quarkus.log.category.\"dev.portcullis\".level", level(log.level()));
        settings.put("quarkus.log.console.json.enabled", Boolean.toString(log.json()));
    }

    private static System.Logger.Level quieter(System.Logger.Level level) {
        return level.getSeverity() < System.Logger.Level.INFO.getSeverity() ? System.Logger.Level.INFO : level;
    }

    private static String level(System.Logger.Level level) {
        return level == System.Logger.Level.WARNING ? "WARN" : level.name();
    }

    private void traces(String endpoint) {
        if (!endpoint.isBlank()) {
            settings.put("quarkus.otel.sdk.disabled", "false");
            settings.put("quarkus.otel.exporter.otlp.endpoint", endpoint);
        }
    }
}
