package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.login.LoginForms.Offered;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes logins and keeps them, with the form that the methods offer. Source: docs/contract/login.md, "The form".
 */
final class NewLogins {
    private final LoginSettings settings;
    private final LoginForms forms;
    private final TraitSchemas schemas;
    private final FlowSupport support;

    NewLogins(LoginSettings settings, LoginForms forms, TraitSchemas schemas, FlowSupport support) {
        this.settings = settings;
        this.forms = forms;
        this.schemas = schemas;
        this.support = support;
    }

    LoginSettings settings() {
        return settings;
    }

    TraitSchemas schemas() {
        return schemas;
    }

    NewFlow open(FlowType type, Caller caller) {
        return support.flows().open(type, settings.lifespan(), caller);
    }

    NewFlow open(FlowType type, CsrfRotation owner) {
        return support.flows().open(type, settings.lifespan(), owner);
    }

    static LoginFlow empty(NewFlow opening, Origin origin, AssuranceLevel level, boolean refresh) {
        Instant now = opening.issuedAt();
        return new LoginFlow(
                opening.id(),
                null,
                origin.loginChallenge(),
                null,
                opening.type(),
                opening.expiresAt(),
                now,
                origin.requestUrl(),
                origin.returnTo(),
                null,
                new UiContainer("", "POST", List.of(), List.of()),
                now,
                now,
                refresh,
                level,
                null,
                FlowState.CHOOSE_METHOD,
                null,
                origin.identitySchema());
    }

    static Step step(AssuranceLevel level, boolean refresh, @Nullable String via) {
        if (!level.equals(AssuranceLevel.AAL1)) {
            return new Step.SecondFactor(via);
        }
        return refresh ? new Step.Refresh() : new Step.First();
    }

    LoginContext context(NewFlow opening, LoginFlow flow, Step step, Caller caller, Optional<SignedInCaller> current) {
        var login =
                new OngoingLogin(new StoredFlow<>(flow, opening.internal(), 0), caller, current, opening.issuedAt());
        Optional<StoredIdentity> known = step instanceof Step.First
                ? Optional.empty()
                : current.flatMap(one -> support.identity(one.identity().id()));
        return new LoginContext(step, login, opening.csrfToken(), schemas.of(flow.identitySchema()), known, false);
    }

    /** A second factor that is the only one may be on its way already. */
    LoginFlow begun(LoginContext context) {
        List<Offered> offers = isForMembers(context) ? List.of() : forms.offers(context);
        Optional<Offered> sent =
                context.step() instanceof Step.SecondFactor ? LoginForms.sentAtOnce(offers, context) : Optional.empty();
        return sent.map(one -> keep(
                        OfferedForm.of(one.by(), one.offer()),
                        List.of(),
                        context,
                        context.flow().withActive(one.by()).withState(FlowState.SENT_EMAIL)))
                .orElseGet(
                        () -> keep(LoginForms.first(offers, context), forms.notices(context), context, context.flow()));
    }

    /** No way in is one of an organization's alone, so its members are offered none; a second factor is nobody's but their own. */
    private static boolean isForMembers(LoginContext context) {
        return context.flow().organizationId() != null && !(context.step() instanceof Step.SecondFactor);
    }

    /** The form of the first step. */
    OfferedForm first(LoginContext context) {
        return LoginForms.first(forms.offers(context), context);
    }

    LoginFlow keep(OfferedForm form, List<UiText> notices, LoginContext context, LoginFlow flow) {
        Form shown = Form.to(support.flows().action(FlowKind.LOGIN, flow.id()), form.nodes());
        for (UiText text : notices) {
            shown = shown.tell(text);
        }
        for (UiText text : form.notices()) {
            shown = shown.tell(text);
        }
        LoginFlow kept = flow.withUi(shown.done());
        KeptCalls calls = support.hooks()
                .beforeFlow(
                        FlowKind.LOGIN,
                        HookEvent.begins(
                                kept, context.login().caller(), support.flows().now()));
        support.work().write(stores -> {
            Flows.keep(stores, kept, form.into(context.login().stored().internal()));
            calls.keep(stores);
            form.messages().forEach(message -> support.courier().keep(stores, message));
            return kept;
        });
        return kept;
    }
}
