package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.AccountSettings;
import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.configuration.LogoutSettings;
import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.configuration.RegistrationSettings;
import dev.portcullis.ports.flow.FlowKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code selfservice.flows}. */
final class FlowSection {
    private static final String FLOWS = "selfservice.flows.";

    private final Settings settings;
    private final PagesSection pages;

    FlowSection(Settings settings, PagesSection pages) {
        this.settings = settings;
        this.pages = pages;
    }

    LoginSettings login() {
        boolean identifierFirst = settings.text(FLOWS + "login.style").equals("identifier_first");
        return new LoginSettings(uiUrl("login"), lifespan("login"), identifierFirst, after("login"));
    }

    RegistrationSettings registration() {
        return new RegistrationSettings(
                settings.flag(FLOWS + "registration.enabled"),
                uiUrl("registration"),
                lifespan("registration"),
                isProfileFirst(),
                settings.flag(FLOWS + "registration.login_hints"),
                after("registration"));
    }

    private boolean isProfileFirst() {
        return settings.text(FLOWS + "registration.style").equals("profile_first")
                && !settings.flag(FLOWS + "registration.enable_legacy_one_step");
    }

    AccountSettings settings() {
        return new AccountSettings(
                uiUrl("settings"),
                lifespan("settings"),
                settings.duration(FLOWS + "settings.privileged_session_max_age"),
                settings.text(FLOWS + "settings.required_aal").equals("highest_available"),
                after("settings"));
    }

    /** @param flow recovery or verification */
    MailFlowSettings mailed(String flow) {
        return new MailFlowSettings(
                settings.flag(FLOWS + flow + ".enabled"),
                uiUrl(flow),
                lifespan(flow),
                settings.text(FLOWS + flow + ".use"),
                settings.flag(FLOWS + flow + ".notify_unknown_recipients"),
                after(flow));
    }

    LogoutSettings logout() {
        String configured = settings.textOrNull(FLOWS + "logout.after.default_browser_return_url");
        boolean ours = configured == null && pages.isEnabled();
        return new LogoutSettings(
                ours ? pages.page("signed-out") : configured, settings.flag(FLOWS + "logout.clear_browser_data"));
    }

    String uiUrl(String flow) {
        String key = FLOWS + flow + ".ui_url";
        return settings.isSet(key) ? settings.text(key) : pages.page(flow);
    }

    private Duration lifespan(String flow) {
        return settings.duration(FLOWS + flow + ".lifespan");
    }

    /** What runs before a flow is kept. */
    Map<FlowKind, List<HookSettings>> beforeHooks() {
        var hooks = new EnumMap<FlowKind, List<HookSettings>>(FlowKind.class);
        for (FlowKind kind : FlowKind.values()) {
            hooks.put(kind, AfterSection.hooks(settings.object(FLOWS + kind + ".before")));
        }
        return hooks;
    }

    private AfterSettings after(String flow) {
        return AfterSection.read(settings.object(FLOWS + flow + ".after"));
    }
}
