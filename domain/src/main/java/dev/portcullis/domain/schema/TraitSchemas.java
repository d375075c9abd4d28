package dev.portcullis.domain.schema;

import dev.portcullis.domain.configuration.SchemaSettings;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.schema.TraitsValidator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All identity schemas of the configuration. */
public final class TraitSchemas implements IdentitySchemas {
    private final Map<String, TraitSchema> byId;
    private final Map<String, String> addresses;
    private final TraitSchema standard;
    private final TraitsValidator emails;

    /** @throws IllegalArgumentException if the default schema is not among them, or one is no schema */
    public TraitSchemas(List<SchemaSettings> settings, String defaultId, String base, SchemaCompiler compiler) {
        var schemas = new LinkedHashMap<String, TraitSchema>();
        var urls = new LinkedHashMap<String, String>();
        boolean loose = settings.stream().anyMatch(one -> ReachableTraits.isLoose(one.document()));
        emails = ReachableTraits.addresses(compiler, loose);
        for (SchemaSettings one : settings) {
            var validator = ReachableTraits.over(compiler.compile(one.id(), one.document()), emails, one.document());
            schemas.put(one.id(), TraitSchema.of(one.id(), one.document(), one.selectable(), validator));
            urls.put(one.id(), base + "/schemas/" + encoded(one.id()));
        }
        byId = Collections.unmodifiableMap(schemas);
        addresses = Map.copyOf(urls);
        if (!byId.containsKey(defaultId)) {
            throw new IllegalArgumentException("identity.default_schema_id: there is no schema '" + defaultId + "'");
        }
        standard = Objects.requireNonNull(byId.get(defaultId));
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text is a mail address, by the one rule that counts for traits and for whatever else people type. */
    public boolean isEmail(String text) {
        return emails.validate(JsonObject.of("email", Json.of(text))).isEmpty();
    }

    /** The schema that counts where nobody named one. */
    public TraitSchema standard() {
        return standard;
    }

    public Optional<TraitSchema> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The schema of something that is stored: the default one if it has none, or one that is no longer configured. */
    public TraitSchema of(@Nullable String id) {
        return id == null ? standard : byId.getOrDefault(id, standard);
    }

    /** Where clients read a schema. */
    public String url(String id) {
        return addresses.getOrDefault(id, "");
    }

    @Override
    public List<IdentitySchema> all() {
        return byId.values().stream().map(TraitSchemas::published).toList();
    }

    @Override
    public Optional<IdentitySchema> find(String id) {
        return named(id).or(() -> decoded(id).flatMap(this::named)).map(TraitSchemas::published);
    }

    private static IdentitySchema published(TraitSchema schema) {
        return new IdentitySchema(schema.id(), schema.document());
    }

    private static Optional<String> decoded(String id) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
