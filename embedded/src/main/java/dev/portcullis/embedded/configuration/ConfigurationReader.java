package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.SchemaSettings;
import dev.portcullis.embedded.key.Environment;
import dev.portcullis.embedded.key.KnownKeys;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.embedded.schema.SchemaLoader;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.template.Templates;
import java.util.List;
import java.util.stream.Stream;

/** Reads a configuration in three steps: gather, check, type. For one use. */
final class ConfigurationReader {
    private final ConfigurationSource source;
    private final KnownKeys keys = KnownKeys.load();
    private final Problems problems = new Problems();

    ConfigurationReader(ConfigurationSource source) {
        this.source = source;
    }

    Configuration read() {
        JsonObject given = given();
        JsonObject tree = whole(given);
        var settings = new Settings(StrictDefaults.under(tree), keys);
        var places = new Locations(CallableAddresses.of(settings));
        var schemas = new SchemaLoader(places, keys, problems)
                .load(settings.list("identity.schemas"), settings.text("identity.default_schema_id"));
        new CrossChecks(settings, problems).check();
        var templates = new TemplateSection(settings, places, problems).read();
        problems.stopIfAny();
        return typed(settings, schemas, templates, announcements(given));
    }

    // Whoever starts from elsewhere would get other secrets, and sign everybody out.
    private List<String> announcements(JsonObject given) {
        boolean made = source.files().isEmpty() && given.has("dsn") && !given.has("secrets");
        return made && !Json.of("memory").equals(given.members().get("dsn"))
                ? List.of("secrets are not set: those that were made by itself are kept in "
                        + SecretsFile.in(source.data()).toAbsolutePath().normalize()
                        + "; a start from elsewhere, and another node, need the same")
                : List.of();
    }

    private JsonObject given() {
        var environment = new Environment(keys, problems);
        JsonObject tree = new ConfigurationFiles(problems).read(source.files());
        boolean unread = !problems.isEmpty();
        tree = environment.over(tree, source.environment());
        for (var setting : source.settings().entrySet()) {
            tree = environment.set(tree, setting.getKey(), setting.getValue());
        }
        // What a file would have said is not missing.
        if (unread) problems.stopIfAny();
        return tree;
    }

    private JsonObject whole(JsonObject given) {
        if (!source.files().isEmpty()) return checked(given);
        var first = new DefaultConfiguration(keys, source.data());
        return checked(first.settle(checked(first.under(given)), given));
    }

    private JsonObject checked(JsonObject tree) {
        keys.check(tree, problems);
        problems.stopIfAny();
        return tree;
    }

    private Configuration typed(
            Settings settings, List<SchemaSettings> schemas, Templates templates, List<String> announcements) {
        PublicUrl url = PublicUrl.of(settings);
        var serve = new ServeSection(settings);
        var hooks = new WebHookSection(settings);
        return new Configuration(
                new EngineSection(settings, url).read(schemas),
                serve.read(url),
                serve.management(),
                new LimitSection(settings).read(),
                new PagesSection(settings, url.base())
                        .read(url.resolve(settings.text("selfservice.default_browser_return_url"))),
                new DatabaseSettings(settings.text("dsn")),
                new SecretSection(settings).read(),
                new HashingSection(settings).read(),
                breaches(settings),
                cleanup(settings),
                new CourierSection(settings).read(templates),
                CallableAddresses.of(settings),
                hooks.rules(),
                hooks.queue(),
                LogSection.read(settings),
                TokenSection.read(settings),
                OAuth2Section.read(settings),
                new FederationSection(settings, url).read(),
                SecurityProfile.of(settings),
                warnings(settings, announcements));
    }

    private static BreachSettings breaches(Settings settings) {
        String password = "selfservice.methods.password.config.";
        return new BreachSettings(
                settings.flag(password + "haveibeenpwned_enabled"), settings.text(password + "haveibeenpwned_host"));
    }

    private static CleanupSettings cleanup(Settings settings) {
        String cleanup = "database.cleanup.";
        return new CleanupSettings(
                settings.number(cleanup + "batch_size"),
                settings.duration(cleanup + "older_than"),
                settings.duration(cleanup + "sleep.tables"),
                settings.number("portcullis.limits.flows"));
    }

    private List<String> warnings(Settings settings, List<String> announcements) {
        return Stream.of(
                        announcements,
                        new Environment(keys, problems).slips(source.environment()),
                        new UnbuiltFeatures(settings).warnings(),
                        new ConfigurationWarnings(settings).warnings(),
                        new CourierChecks(settings).warnings())
                .flatMap(List::stream)
                .toList();
    }
}
