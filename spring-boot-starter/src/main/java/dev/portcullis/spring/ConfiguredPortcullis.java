package dev.portcullis.spring;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.PortcullisBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says of a Portcullis what the application's properties say. */
final class ConfiguredPortcullis {
    private final PortcullisBuilder builder = Portcullis.with();

    private ConfiguredPortcullis() {}

    /** @param database the application's; null when it has none */
    static PortcullisBuilder by(PortcullisProperties properties, @Nullable DataSource database) {
        var configured = new ConfiguredPortcullis();
        properties.files().forEach(configured.builder::file);
        configured.keep(properties.storage(), database);
        configured.describe(properties);
        properties.settings().forEach(configured.builder::set);
        return configured.builder;
    }

    private void keep(PortcullisProperties.Storage storage, @Nullable DataSource database) {
        if (storage.secretsIn() != null) {
            builder.secretsIn(storage.secretsIn());
        }
        if (!storage.secrets().isEmpty()) {
            builder.secrets(storage.secrets().toArray(String[]::new));
        }
        if (storage.inMemory()) {
            builder.inMemory();
        } else if (storage.sqlite() != null) {
            builder.sqlite(storage.sqlite());
        } else if (database != null) {
            builder.database(database);
        }
    }

    private void describe(PortcullisProperties properties) {
        if (properties.publicAddress() != null) {
            builder.publicAddress(properties.publicAddress());
        }
        if (properties.schema() != null) {
            builder.schema(properties.schema().id(), text(properties.schema()));
        }
        if (properties.mail() != null) {
            builder.mail(properties.mail().server(), properties.mail().from());
        }
    }

    private static String text(PortcullisProperties.Schema schema) {
        try {
            return schema.file().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("portcullis.schema.file cannot be read", unreadable);
        }
    }
}
