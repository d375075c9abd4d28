package dev.portcullis.spring;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What {@code portcullis.…} of an application's properties says.
 *
 * @param below the path that the public API stands below, as {@code /auth}; empty for the root
 * @param publicAddress the address that browsers see, with that path at its end
 * @param storage where everything is kept
 * @param schema what people are; null for a mail address alone
 * @param mail who carries mails; null for nobody
 * @param files configuration in the format of the server, in YAML or JSON
 * @param settings any key of that format; in a properties file {@code portcullis.settings[session.lifespan]=24h}
 */
@ConfigurationProperties("portcullis")
public record PortcullisProperties(
        @DefaultValue("") String below,
        @Nullable URI publicAddress,
        @DefaultValue Storage storage,
        @Nullable Schema schema,
        @Nullable Mail mail,
        @DefaultValue List<Path> files,
        @DefaultValue Map<String, String> settings) {

    /**
     * Where everything is kept: in memory or a file, else in the application's {@code DataSource}.
     *
     * @param inMemory whether all is forgotten at the end
     * @param sqlite a file of SQLite
     * @param secretsIn a folder for secrets that are made at the first start
     * @param secrets secrets of one's own, the newest first
     */
    public record Storage(
            @DefaultValue("false") boolean inMemory,
            @Nullable Path sqlite,
            @Nullable Path secretsIn,
            @DefaultValue List<String> secrets) {
        @Override
        public String toString() {
            return "Storage[inMemory=" + inMemory + ", sqlite=" + sqlite + "]";
        }
    }

    /** An identity schema. @param id by which identities name it @param file a JSON Schema, as {@code classpath:person.schema.json} */
    public record Schema(@DefaultValue("person") String id, Resource file) {}

    /** @param server as {@code smtps://user:password@mail.example.org:465} @param from the address that mails come from */
    public record Mail(URI server, String from) {
        @Override
        public String toString() {
            return "Mail[from=" + from + "]";
        }
    }

    @Override
    public String toString() {
        return "PortcullisProperties[below=" + below + ", publicAddress=" + publicAddress + "]";
    }
}
