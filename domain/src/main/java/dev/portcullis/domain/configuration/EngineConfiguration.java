package dev.portcullis.domain.configuration;

import dev.portcullis.ports.flow.FlowKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the engine is told. Named after the keys of the reference's configuration format.
 *
 * @param publicUrl {@code serve.public.base_url} exactly as configured, for the name of a cookie depends on each
 *     character; all links begin with it
 * @param cookies the cookie that guards forms, and what the session cookie takes over from it
 * @param courier how many messages may leave
 * @param notices {@code portcullis.notices}
 * @param defaultReturnUrl {@code selfservice.default_browser_return_url}
 * @param allowedReturnUrls {@code selfservice.allowed_return_urls}
 * @param schemas the identity schemas in the order of the configuration; never empty
 * @param defaultSchemaId {@code identity.default_schema_id}
 * @param mitigateEnumeration {@code security.account_enumeration.mitigate}
 * @param rules what counts where the contract and safety part, {@code portcullis.security}
 * @param limits {@code portcullis.limits}
 * @param returnsToOAuth2Request {@code oauth2_provider.override_return_to}
 * @param beforeHooks what runs before a flow is kept, {@code selfservice.flows.X.before.hooks}
 * @param waitingHookCalls how many calls may wait for one web hook, {@code portcullis.web_hooks.most_waiting}
 * @param captchaFlows which flows ask for a captcha where there is one, {@code portcullis.captcha.flows}
 */
public record EngineConfiguration(
        String publicUrl,
        CookieSettings cookies,
        SessionSettings session,
        String defaultReturnUrl,
        List<String> allowedReturnUrls,
        List<SchemaSettings> schemas,
        String defaultSchemaId,
        LoginSettings login,
        RegistrationSettings registration,
        AccountSettings settings,
        MailFlowSettings recovery,
        MailFlowSettings verification,
        LogoutSettings logout,
        CourierBudget courier,
        NoticeSettings notices,
        String errorUiUrl,
        MethodSettings methods,
        boolean mitigateEnumeration,
        SecurityRules rules,
        InputLimits limits,
        boolean returnsToOAuth2Request,
        Map<FlowKind, List<HookSettings>> beforeHooks,
        int waitingHookCalls,
        Set<FlowKind> captchaFlows,
        Set<String> featureFlags) {
    public EngineConfiguration {
        allowedReturnUrls = List.copyOf(allowedReturnUrls);
        schemas = List.copyOf(schemas);
        beforeHooks = Map.copyOf(beforeHooks);
        captchaFlows = Set.copyOf(captchaFlows);
        featureFlags = Set.copyOf(featureFlags);
    }

    /** The public address without a slash at its end, to put paths behind. */
    public String base() {
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Whether one of the {@code feature_flags} is set to true. */
    public boolean hasFeature(String flag) {
        return featureFlags.contains(flag);
    }
}
