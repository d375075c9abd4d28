package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.configuration.NoticeSettings;
import dev.portcullis.domain.configuration.SchemaSettings;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the engine is told. */
final class EngineSection {
    private static final String LIMITS = "portcullis.limits.";

    private final Settings settings;
    private final PublicUrl url;

    EngineSection(Settings settings, PublicUrl url) {
        this.settings = settings;
        this.url = url;
    }

    EngineConfiguration read(List<SchemaSettings> schemas) {
        var pages = new PagesSection(settings, url.base());
        var flows = new FlowSection(settings, pages);
        return new EngineConfiguration(
                url.text(),
                new CookieSection(settings).general(),
                new SessionSection(settings).read(),
                url.resolve(settings.text("selfservice.default_browser_return_url")),
                returnUrls(pages),
                schemas,
                settings.text("identity.default_schema_id"),
                flows.login(),
                flows.registration(),
                flows.settings(),
                flows.mailed("recovery"),
                flows.mailed("verification"),
                flows.logout(),
                new CourierSection(settings).budget(),
                notices(),
                flows.uiUrl("error"),
                new MethodSection(settings).read(),
                settings.flag("security.account_enumeration.mitigate"),
                SecurityProfile.of(settings).rules(),
                limits(),
                settings.flag("oauth2_provider.override_return_to"),
                flows.beforeHooks(),
                settings.number("portcullis.web_hooks.most_waiting"),
                captchaFlows(),
                featureFlags(pages));
    }

    private Set<FlowKind> captchaFlows() {
        List<String> named = settings.texts("portcullis.captcha.flows");
        return Arrays.stream(FlowKind.values())
                .filter(kind -> named.contains(kind.path()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private InputLimits limits() {
        return new InputLimits(
                settings.number(LIMITS + "text"),
                settings.number(LIMITS + "submission"),
                settings.number(LIMITS + "values"),
                settings.number(LIMITS + "url"),
                settings.number(LIMITS + "identifiers"));
    }

    private NoticeSettings notices() {
        return new NoticeSettings(
                settings.flag("portcullis.notices"),
                settings.number("portcullis.courier.budget.notices"),
                settings.duration("portcullis.courier.budget.window"));
    }

    private List<String> returnUrls(PagesSection pages) {
        List<String> allowed = AllowList.ReturnUrls.of(settings).allowed();
        return pages.isEnabled()
                ? Stream.concat(allowed.stream(), Stream.of(pages.root())).toList()
                : allowed;
    }

    private Set<String> featureFlags(PagesSection pages) {
        Stream<String> own = Stream.of(
                        "identity_disabled", "verify_by_phone", "complete_codes", "courier.oauth2_login_request")
                .filter(flag -> settings.flag("portcullis." + flag));
        Stream<String> flags = settings.object("feature_flags").members().entrySet().stream()
                .filter(flag -> flag.getValue().equals(Json.of(true)))
                .map(flag -> flag.getKey());
        // No front end of others reads the forms of a server that has its own pages.
        Stream<String> withPages = pages.isEnabled() ? Stream.of(FormAdditions.KEEPS_ADDRESSES) : Stream.empty();
        return Stream.of(flags, own, withPages).flatMap(all -> all).collect(Collectors.toUnmodifiableSet());
    }
}
