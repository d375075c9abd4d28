package dev.portcullis.webhook;

import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of bodies by where they are: in the configuration itself, in a file, or at an address. Each is loaded when it is
 * needed first, and kept for an hour. Source: docs/contract/web-hooks.md, "Templates".
 */
final class Templates {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String INLINE = "base64://";
    private static final String FILE = "file://";

    private final OutboundClient client;
    private final DataMapperCompiler compiler;
    private final InstantSource clock;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    Templates(OutboundClient client, DataMapperCompiler compiler, InstantSource clock) {
        this.client = client;
        this.compiler = compiler;
        this.clock = clock;
    }

    private record Loaded(DataMapper template, Instant until) {}

    /** @throws CallFailed if it is not there, or no template */
    DataMapper load(String place) {
        Instant now = clock.instant();
        Loaded known = loaded.get(place);
        if (known != null && now.isBefore(known.until())) {
            return known.template();
        }
        DataMapper template = compiled(text(place));
        loaded.put(place, new Loaded(template, now.plus(KEPT)));
        return template;
    }

    private DataMapper compiled(String text) {
        try {
            return compiler.compile("a web hook's body", text);
        } catch (MappingFailed unusable) {
            throw new CallFailed("the template of its body is none");
        }
    }

    private String text(String place) {
        try {
            if (place.startsWith(INLINE)) {
                return new String(Base64.getDecoder().decode(place.substring(INLINE.length())), StandardCharsets.UTF_8);
            }
            if (place.startsWith("http://") || place.startsWith("https://")) {
                return fetched(URI.create(place));
            }
            return Files.readString(place.startsWith(FILE) ? Path.of(URI.create(place)) : Path.of(place));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new CallFailed("the template of its body cannot be read");
        }
    }

    private String fetched(URI address) {
        try {
            OutboundAnswer answer = client.send(OutboundRequest.get(address));
            if (answer.isOk()) {
                return answer.body();
            }
        } catch (OutboundFailure unreachable) {
            throw new CallFailed("the template of its body cannot be fetched");
        }
        throw new CallFailed("the template of its body is not there");
    }
}
