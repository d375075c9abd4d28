package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.outbound.AddressRules;
import dev.portcullis.webhook.HookRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server is told, checked and complete. Immutable; shows no secret as text.
 *
 * @param callable which other servers may be called
 * @param tokens how sessions become signed tokens, by the template's name
 * @param oauth2 empty where no OAuth 2.0 server sends people here
 * @param hookRules what holds for all web hooks
 * @param hookCalls how those are called that nobody waits for
 * @param warnings what the configuration asks for in vain, or in a way that seldom is meant; one line each
 */
public record Configuration(
        EngineConfiguration engine,
        ServeSettings serve,
        ManagementSettings management,
        LimitSettings limits,
        PagesSettings pages,
        DatabaseSettings database,
        SecretSettings secrets,
        HashingSettings hashing,
        BreachSettings breaches,
        CleanupSettings cleanup,
        CourierSettings courier,
        AddressRules callable,
        HookRules hookRules,
        WebHookQueueSettings hookCalls,
        LogSettings log,
        Map<String, TokenTemplateSettings> tokens,
        Optional<OAuth2Settings> oauth2,
        List<ProviderEntry> providers,
        SecurityProfile security,
        List<String> warnings) {
    public Configuration {
        tokens = Map.copyOf(tokens);
        warnings = List.copyOf(warnings);
    }

    // Not generated: the settings of hooks may hold passwords.
    @Override
    public String toString() {
        return "Configuration[" + serve + ", " + database + ", " + security + "]";
    }
}
