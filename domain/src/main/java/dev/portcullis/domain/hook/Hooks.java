package dev.portcullis.domain.hook;

import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The hooks of all kinds of flow, and what clients are told when one fails. Source: docs/contract/hooks.md; docs/contract/web-hooks.md. */
public final class Hooks {
    private static final String WEB_HOOK = "web_hook";

    private final WebHooks webHooks;
    private final Map<FlowKind, FlowHooks> byKind = new EnumMap<>(FlowKind.class);

    /** @throws IllegalArgumentException in words, if one of the hooks is not known, or not usable as it is configured */
    public Hooks(EngineConfiguration configuration, WebHooks webHooks) {
        this.webHooks = webHooks;
        for (FlowKind kind : FlowKind.values()) {
            List<HookSettings> before = configuration.beforeHooks().getOrDefault(kind, List.of());
            byKind.put(kind, new FlowHooks(kind, before, after(configuration, kind), one -> hook(kind, one, webHooks)));
        }
        requireCodes(configuration.verification());
    }

    /** A new address is proven by a code. */
    private void requireCodes(MailFlowSettings verification) {
        boolean sends = verification.enabled() && verification.use().equals("code");
        if (flow(FlowKind.SETTINGS).has(BuiltInHook.VERIFY_NEW_ADDRESS) && !sends) {
            throw new IllegalArgumentException(
                    "The hook verify_new_address needs selfservice.flows.verification.enabled:"
                            + " true, and use: code.");
        }
    }

    private static AfterSettings after(EngineConfiguration configuration, FlowKind kind) {
        return switch (kind) {
            case LOGIN -> configuration.login().after();
            case REGISTRATION -> configuration.registration().after();
            case SETTINGS -> configuration.settings().after();
            case RECOVERY -> configuration.recovery().after();
            case VERIFICATION -> configuration.verification().after();
        };
    }

    private static Hook hook(FlowKind kind, HookSettings settings, WebHooks webHooks) {
        if (settings.name().equals(WEB_HOOK)) {
            return webHooks.make(kind, settings.config());
        }
        if (settings.name().equals(PreviousAddressesHook.NAME)) {
            String recipients = settings.config().text("recipients").orElse("removed");
            return new PreviousAddressesHook(PreviousAddressesHook.Recipients.named(recipients));
        }
        return BuiltInHook.named(settings.name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no hook '" + settings.name() + "', which is listed for the " + kind + " flow."));
    }

    /** Those that run when somebody succeeds. */
    public HookList after(FlowKind kind, String method) {
        return flow(kind).after(method);
    }

    /** Those of recovery and verification, which are listed for all methods alike. */
    public HookList after(FlowKind kind) {
        return flow(kind).after("");
    }

    /** Ask the hooks that decide; what they leave has to be valid. */
    public HookDecision beforeSave(HookList hooks, HookEvent event) {
        HookDecision decision = hooks.beforeSave(event);
        boolean same = decision instanceof HookDecision.GoOn(HookEvent left)
                && left.identity().equals(event.identity());
        return same ? decision : webHooks.valid(decision);
    }

    /** What a submission sends along for hooks; empty where it cannot. */
    public Optional<JsonObject> payload(Submission submission) {
        return webHooks.payload(submission);
    }

    private FlowHooks flow(FlowKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    /** The services that hooks call. */
    public HookTargets targets() {
        return webHooks.targets();
    }

    /**
     * Let the hooks have their say before a flow is kept.
     *
     * @return what is to be kept with the flow, for those that are told later
     * @throws FrontendException if it must not begin
     */
    public KeptCalls beforeFlow(FlowKind kind, HookEvent event) {
        try {
            flow(kind).before().beforeFlow(event);
        } catch (HookFailed failed) {
            throw toldBefore(kind, event, failed);
        }
        return callsBefore(kind, event);
    }

    /** What is to be kept with a flow that begins, for those that are told later. */
    public KeptCalls callsBefore(FlowKind kind, HookEvent event) {
        return calls(flow(kind).before(), event);
    }

    /** What is to be kept with what they tell, for those that are told later. */
    public KeptCalls calls(HookList hooks, HookEvent event) {
        return webHooks.kept(hooks.calls(event));
    }

    private static RuntimeException toldBefore(FlowKind kind, HookEvent event, HookFailed failed) {
        FrontendException refusal = FrontendErrors.failure(failed.status(), failed.status());
        boolean guarded = !event.flow().type().isApi();
        return guarded && !hasPage(kind) ? ErrorPages.inJson(refusal) : refusal;
    }

    /** Recoveries and verifications that cannot begin are told in JSON, to pages, too. */
    private static boolean hasPage(FlowKind kind) {
        return kind != FlowKind.RECOVERY && kind != FlowKind.VERIFICATION;
    }

    /** Do what hooks are asked in. @throws FrontendException if one fails */
    public <T> T during(FlowKind kind, Flow flow, Caller caller, Supplier<T> work) {
        return during(kind, flow, caller, List.of(), work);
    }

    /** The same. @param cookies what the browser is given even if one fails */
    public <T> T during(FlowKind kind, Flow flow, Caller caller, List<Cookie> cookies, Supplier<T> work) {
        try {
            return work.get();
        } catch (HookFailed failed) {
            int status = isUnexplained(kind, flow, caller) && failed.status() == 500 ? 400 : failed.status();
            throw FrontendErrors.failure(status, failed.status()).withCookies(cookies);
        }
    }

    /** Apps, and outside logins and registrations scripts too, are told a failure by a status of their own. */
    private static boolean isUnexplained(FlowKind kind, Flow flow, Caller caller) {
        boolean signing = kind == FlowKind.LOGIN || kind == FlowKind.REGISTRATION;
        return flow.type().isApi() || !signing && !caller.isPage();
    }
}
