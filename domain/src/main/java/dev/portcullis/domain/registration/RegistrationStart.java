package dev.portcullis.domain.registration;

import dev.portcullis.domain.configuration.RegistrationSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.ExchangeCodes;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.OrganizationName;
import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens registrations, by hand and in the place of others. */
public final class RegistrationStart {
    private final RegistrationSettings settings;
    private final RegistrationForms forms;
    private final TraitSchemas schemas;
    private final FlowSupport support;
    private final Flows flows;
    private final ExchangeCodes codes;

    public RegistrationStart(
            RegistrationSettings settings,
            RegistrationForms forms,
            TraitSchemas schemas,
            FlowSupport support,
            ExchangeCodes codes) {
        this.settings = settings;
        this.forms = forms;
        this.schemas = schemas;
        this.support = support;
        this.flows = support.flows();
        this.codes = codes;
    }

    /**
     * What the start of a registration asks for.
     *
     * @param target where it leads; null or empty for the usual place
     * @param schema the name of the identity schema; null or empty for the usual one
     * @param exchangeCode whether an app wants a code to fetch its session by later
     * @param loginChallenge by which an OAuth 2.0 server sends somebody here; null where none does
     * @param organization whose members are to sign up; null where it is for everybody
     */
    record Request(
            FlowType type,
            @Nullable String target,
            @Nullable String schema,
            boolean exchangeCode,
            @Nullable String loginChallenge,
            @Nullable String organization,
            Caller caller) {
        Origin origin() {
            return new Origin(type, caller.requestUrl(), target, schema, loginChallenge);
        }

        /** The same where it leads elsewhere. */
        Request leadingTo(Optional<String> changed) {
            return new Request(
                    type, changed.orElse(target), schema, exchangeCode, loginChallenge, organization, caller);
        }
    }

    boolean isEnabled() {
        return settings.enabled();
    }

    void requireEnabled() {
        if (!settings.enabled()) {
            throw FrontendErrors.flowDisabled(FlowKind.REGISTRATION);
        }
    }

    /** Where a browser is shown registrations. */
    String page() {
        return settings.uiUrl();
    }

    TraitSchema schemaOf(RegistrationFlow flow) {
        return schemas.of(flow.identitySchema());
    }

    /** A start names no other schema than those that are open to registration. */
    void requireSelectable(@Nullable String wanted) {
        if (wanted != null && !wanted.isEmpty() && !isSelectable(wanted)) {
            throw FrontendErrors.badRequest("No identity schema of this name is open to registration.");
        }
    }

    private boolean isSelectable(String wanted) {
        return schemas.named(wanted)
                .filter(schema -> schema.selectable() || schema.equals(schemas.standard()))
                .isPresent();
    }

    Answer<RegistrationFlow> open(Request request) {
        NewFlow opened = flows.open(request.type(), settings.lifespan(), request.caller());
        if (!request.exchangeCode()) {
            return open(opened, request, null);
        }
        ExchangeCodes.Awaited awaited = codes.await(opened);
        return open(awaited.opening(), request, awaited.code());
    }

    private Answer<RegistrationFlow> open(NewFlow opening, Request request, @Nullable String code) {
        RegistrationFlow flow = OrganizationName.in(request.organization())
                .map(organization -> keepForMembers(opening, request, organization))
                .orElseGet(() -> keep(opening, request.caller(), request.origin(), List.of()));
        RegistrationFlow shown = code == null ? flow : flow.withSessionTokenExchangeCode(code);
        return opening.answer(shown, request.caller(), settings.uiUrl());
    }

    /** The flow that takes the place of one that is over; it says so. @param at when the flow, or its code, was over */
    RegistrationFlow succeed(RegistrationFlow over, Instant at, Caller caller) {
        NewFlow opening = flows.open(over.type(), settings.lifespan(), caller);
        return keep(opening, caller, Origin.of(over), List.of(support.messages().registrationFlowExpired(at)));
    }

    /** A registration that goes on from a login. */
    RegistrationFlow insteadOf(LoginFlow before, Caller caller) {
        NewFlow opening = flows.open(before.type(), settings.lifespan(), caller);
        return keep(opening, caller, Origin.of(before), List.of());
    }

    private RegistrationFlow keep(NewFlow opening, Caller caller, Origin origin, List<UiText> notices) {
        var context = new RegistrationContext(opening.type(), schemas.of(origin.identitySchema()), opening.internal());
        OfferedForm form = forms.first(context, opening.csrfToken(), Map.of(), List.of());
        return keep(opening, caller, flow(opening, origin, null, form, notices), form);
    }

    /** No way in is one of an organization's alone, so its members are offered none. */
    private RegistrationFlow keepForMembers(NewFlow opening, Request request, String organization) {
        var form = new OfferedForm(List.of(Nodes.csrf(opening.csrfToken())), List.of());
        return keep(opening, request.caller(), flow(opening, request.origin(), organization, form, List.of()), form);
    }

    private RegistrationFlow flow(
            NewFlow opening, Origin origin, @Nullable String organization, OfferedForm form, List<UiText> notices) {
        var ui = Form.to(flows.action(FlowKind.REGISTRATION, opening.id()), form.nodes())
                .done()
                .withMessages(notices);
        return new RegistrationFlow(
                opening.id(),
                origin.loginChallenge(),
                null,
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                origin.requestUrl(),
                origin.returnTo(),
                null,
                ui,
                organization,
                null,
                null,
                FlowState.CHOOSE_METHOD,
                origin.identitySchema());
    }

    private RegistrationFlow keep(NewFlow opening, Caller caller, RegistrationFlow flow, OfferedForm form) {
        KeptCalls calls =
                support.hooks().beforeFlow(FlowKind.REGISTRATION, HookEvent.begins(flow, caller, flows.now()));
        flows.keep(flow, form.into(opening.internal()), calls::keep);
        return flow;
    }
}
