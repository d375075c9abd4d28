package dev.portcullis.embedded.token;

import dev.portcullis.domain.token.TokenTemplate;
import dev.portcullis.embedded.configuration.TokenTemplateSettings;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.embedded.event.OutageLog;
import dev.portcullis.embedded.location.CachedText;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.location.MapperPrograms;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.jose.JoseTokenSigner;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.token.ClaimsMapper;
import dev.portcullis.ports.token.TokenSigner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the templates ready for use: programs are compiled when the server starts, key sets are read when they are needed. */
public final class TokenTemplates {
    private static final String KEY = "session.whoami.tokenizer.templates.";
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final MapperPrograms mappers;
    private final Locations places;
    private final ContractJson json;
    private final InstantSource clock;
    private final OutageLog outages;

    /** @param outages is told of key sets that cannot be read anew */
    public TokenTemplates(
            MapperPrograms mappers, Locations places, ContractJson json, InstantSource clock, OutageLog outages) {
        this.mappers = mappers;
        this.places = places;
        this.json = json;
        this.clock = clock;
        this.outages = outages;
    }

    /** @throws dev.portcullis.embedded.problem.BadConfiguration if a mapper cannot be read, or is no program, or a local key set cannot be read */
    public Map<String, TokenTemplate> make(Map<String, TokenTemplateSettings> templates) {
        var made = new LinkedHashMap<String, TokenTemplate>();
        templates.forEach((name, settings) -> made.put(name, template(KEY + name, settings)));
        return made;
    }

    private TokenTemplate template(String key, TokenTemplateSettings settings) {
        return new TokenTemplate(
                settings.lifetime(),
                settings.subject(),
                signer(key + ".jwks_url", settings.keySetUrl()),
                mapper(key + ".claims_mapper_url", settings.mapperUrl()));
    }

    private TokenSigner signer(String key, String url) {
        var keys = new CachedText(() -> read(key, url), KEPT_FOR, clock);
        if (url.startsWith("http")) {
            tryNow(keys);
        } else {
            places.read(key, url);
        }
        return new JoseTokenSigner(keys, new ContractJsonText(json));
    }

    private String read(String key, String url) {
        try {
            return places.read(key, url);
        } catch (BadConfiguration unreadable) {
            unreadable.problems().forEach(problem -> outages.tell("the key set " + key, problem.message()));
            throw unreadable;
        }
    }

    /** So that nobody waits for another server who asks for a token; it is asked again once a minute while tokens are asked for. */
    private static void tryNow(CachedText keys) {
        try {
            keys.get();
        } catch (Unavailable unreadable) {
            // Told where it was read.
        }
    }

    private ClaimsMapper mapper(String key, @Nullable String url) {
        return url == null ? ClaimsMapper.NONE : new MappedClaims(mappers.load(key, url), json);
    }
}
