package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.token.TokenTemplate.Subject;
import dev.portcullis.embedded.key.GoDuration;
import dev.portcullis.ports.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code session.whoami.tokenizer.templates}. */
final class TokenSection {
    private static final String TEMPLATES = "session.whoami.tokenizer.templates";

    private TokenSection() {}

    static Map<String, TokenTemplateSettings> read(Settings settings) {
        var found = new LinkedHashMap<String, TokenTemplateSettings>();
        JsonObject templates = settings.object(TEMPLATES);
        templates.members().forEach((name, entry) -> found.put(name, template(templates.object(name))));
        return found;
    }

    private static TokenTemplateSettings template(JsonObject entry) {
        return new TokenTemplateSettings(
                entry.text("jwks_url").orElseThrow(),
                entry.text("claims_mapper_url").orElse(null),
                entry.text("ttl").flatMap(GoDuration::parse).orElse(Duration.ZERO),
                entry.text("subject_source").filter("external_id"::equals).isPresent()
                        ? Subject.EXTERNAL_ID
                        : Subject.ID);
    }
}
