package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.ExchangeCodes;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.login.LoginForms.Offered;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.oauth2.LoginChallenge;
import dev.portcullis.domain.oauth2.LoginChallenges;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens logins, by hand and in the place of others. Source: docs/contract/login.md, "Start". */
public final class LoginStart {
    private final LoginSettings settings;
    private final LoginForms forms;
    private final Sessions sessions;
    private final TraitSchemas schemas;
    private final FlowSupport support;
    private final Flows flows;
    private final LoginChallenges challenges;
    private final ExchangeCodes codes;

    /** @param methods in the order in which they add to the form */
    public LoginStart(
            LoginSettings settings,
            List<LoginMethod> methods,
            Sessions sessions,
            TraitSchemas schemas,
            FlowSupport support,
            ExchangeCodes codes) {
        this.settings = settings;
        this.forms = new LoginForms(methods, support.messages());
        this.sessions = sessions;
        this.schemas = schemas;
        this.support = support;
        this.flows = support.flows();
        this.challenges = support.challenges();
        this.codes = codes;
    }

    /** What the start of a login asks for. */
    record Request(
            FlowType type,
            boolean refresh,
            @Nullable String aal,
            @Nullable String target,
            @Nullable String loginChallenge,
            boolean exchangeCode,
            @Nullable String schema,
            @Nullable String via,
            Caller caller) {
        /** The same as a challenge has it. @param leadsTo where the flow leads; null for where its start asks */
        Request challenged(boolean proveAnew, @Nullable String leadsTo, String requestUrl) {
            return new Request(
                    type,
                    refresh || proveAnew,
                    aal,
                    leadsTo == null ? target : leadsTo,
                    loginChallenge,
                    exchangeCode,
                    schema,
                    via,
                    caller.withRequestUrl(requestUrl));
        }

        static Request of(CreateBrowserLoginFlow request) {
            return new Request(
                    FlowType.BROWSER,
                    request.refresh(),
                    request.aal(),
                    request.returnTo(),
                    request.loginChallenge(),
                    false,
                    request.identitySchema(),
                    request.via(),
                    request.caller());
        }

        static Request of(CreateNativeLoginFlow request) {
            return new Request(
                    FlowType.API,
                    request.refresh(),
                    request.aal(),
                    request.returnTo(),
                    // No parameter of the published description: apps are told of it in the address alone.
                    Urls.parameter(request.caller().requestUrl(), "login_challenge")
                            .orElse(null),
                    request.returnSessionTokenExchangeCode(),
                    request.identitySchema(),
                    request.via(),
                    request.caller());
        }
    }

    /** Where a browser is shown logins. */
    String page() {
        return settings.uiUrl();
    }

    Answer<LoginFlow> open(Request request) {
        Optional<String> name =
                challenges.given(request.loginChallenge(), request.caller().requestUrl());
        if (name.isEmpty() || request.type().isApi()) {
            return opened(request, Optional.empty());
        }
        LoginChallenge challenge = challenges.find(name.get());
        Optional<SignedInCaller> current = sessions.find(request.caller(), flows.now());
        return challenge.maySkip() && current.isPresent()
                ? skipped(
                        request.caller(),
                        challenges.accept(challenge.name(), current.get().session()))
                : opened(challenged(request, challenge), Optional.of(challenge));
    }

    /** Whoever may not skip the question proves themselves anew, also where they are signed in. */
    private Request challenged(Request request, LoginChallenge challenge) {
        Optional<String> target = challenges.target(challenge);
        String url = request.caller().requestUrl();
        if (!challenge.maySkip()) {
            url = Urls.replacing(url, "refresh", "true");
        }
        if (target.isPresent()) {
            url = Urls.replacing(url, "return_to", target.get());
        }
        return request.challenged(!challenge.maySkip(), target.orElse(null), url);
    }

    private static Answer<LoginFlow> skipped(Caller caller, String next) {
        if (caller.isPage()) {
            return Answer.redirect(303, Urls.toUri(next));
        }
        throw FrontendErrors.sessionAlreadyAvailable(
                "Somebody is signed in already, which the OAuth 2.0 server is told.");
    }

    private Answer<LoginFlow> opened(Request request, Optional<LoginChallenge> challenge) {
        support.returnTo().check(request.target(), request.caller());
        AssuranceLevel level = level(request.aal());
        TraitSchema schema = schema(request.schema());
        Optional<SignedInCaller> current = sessions.find(request.caller(), flows.now());
        if (current.isEmpty() && !level.equals(AssuranceLevel.AAL1)) {
            throw FrontendErrors.aal1Required();
        }
        if (current.isPresent()
                && !request.refresh()
                && current.get().session().level().satisfies(level)) {
            return signedInAlready(request);
        }
        return open(request, level, schema, current, challenge);
    }

    private static AssuranceLevel level(@Nullable String wanted) {
        return switch (wanted == null ? "" : wanted.toLowerCase(Locale.ROOT)) {
            case "", "aal1" -> AssuranceLevel.AAL1;
            case "aal2" -> AssuranceLevel.AAL2;
            default -> throw FrontendErrors.badRequest("The query parameter 'aal' has to be aal1 or aal2.");
        };
    }

    private TraitSchema schema(@Nullable String wanted) {
        return wanted == null || wanted.isEmpty()
                ? schemas.standard()
                : schemas.named(wanted)
                        .orElseThrow(() -> FrontendErrors.badRequest("There is no identity schema of this name."));
    }

    private Answer<LoginFlow> signedInAlready(Request request) {
        if (request.caller().isPage()) {
            return Answer.redirect(Urls.toUri(support.returnTo().orStandard(request.target())));
        }
        throw FrontendErrors.sessionAlreadyAvailable(
                "Somebody is signed in already; ask for a refresh to prove it anew.");
    }

    private Answer<LoginFlow> open(
            Request request,
            AssuranceLevel level,
            TraitSchema schema,
            Optional<SignedInCaller> current,
            Optional<LoginChallenge> challenge) {
        NewFlow opened = flows.open(request.type(), settings.lifespan(), request.caller());
        Optional<ExchangeCodes.Awaited> awaited =
                request.exchangeCode() && current.isEmpty() ? Optional.of(codes.await(opened)) : Optional.empty();
        NewFlow opening = awaited.map(ExchangeCodes.Awaited::opening).orElse(opened);
        boolean refresh = request.refresh() && current.isPresent();
        LoginFlow empty = empty(
                        opening, request.caller().requestUrl(), request.target(), level, refresh, request.schema())
                .withOauth2LoginChallenge(LoginChallenges.named(request.loginChallenge()));
        LoginContext context =
                context(opening, empty, step(level, refresh, request.via()), schema, request.caller(), current);
        LoginFlow flow = begun(context);
        LoginFlow shown = awaited.map(ExchangeCodes.Awaited::code)
                .map(flow::withSessionTokenExchangeCode)
                .orElse(flow);
        LoginFlow told = challenge
                .map(LoginChallenge::request)
                .map(shown::withOauth2LoginRequest)
                .orElse(shown);
        return opening.answer(told, request.caller(), settings.uiUrl());
    }

    private static Step step(AssuranceLevel level, boolean refresh, @Nullable String via) {
        if (!level.equals(AssuranceLevel.AAL1)) {
            return new Step.SecondFactor(via);
        }
        return refresh ? new Step.Refresh() : new Step.First();
    }

    private LoginContext context(
            NewFlow opening,
            LoginFlow flow,
            Step step,
            TraitSchema schema,
            Caller caller,
            Optional<SignedInCaller> current) {
        var login =
                new OngoingLogin(new StoredFlow<>(flow, opening.internal(), 0), caller, current, opening.issuedAt());
        Optional<StoredIdentity> known = step instanceof Step.First ? Optional.empty() : load(current);
        return new LoginContext(step, login, opening.csrfToken(), schema, known, false);
    }

    private Optional<StoredIdentity> load(Optional<SignedInCaller> current) {
        return current.flatMap(one -> support.work()
                .read(stores -> stores.identities().find(one.identity().id())));
    }

    /** A second factor that is the only one may be on its way already. */
    private LoginFlow begun(LoginContext context) {
        List<Offered> offers = forms.offers(context);
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

    private LoginFlow keep(OfferedForm form, List<UiText> notices, LoginContext context, LoginFlow flow) {
        Form shown = Form.to(flows.action(FlowKind.LOGIN, flow.id()), form.nodes());
        for (UiText text : notices) {
            shown = shown.tell(text);
        }
        for (UiText text : form.notices()) {
            shown = shown.tell(text);
        }
        LoginFlow kept = flow.withUi(shown.done());
        support.hooks()
                .beforeFlow(
                        FlowKind.LOGIN, HookEvent.begins(kept, context.login().caller(), flows.now()));
        support.work().write(stores -> {
            Flows.keep(stores, kept, form.into(context.login().stored().internal()));
            form.messages().forEach(message -> support.courier().keep(stores, message));
            return kept;
        });
        return kept;
    }

    private static LoginFlow empty(
            NewFlow opening,
            String requestUrl,
            @Nullable String target,
            AssuranceLevel level,
            boolean refresh,
            @Nullable String schema) {
        Instant now = opening.issuedAt();
        return new LoginFlow(
                opening.id(),
                null,
                null,
                null,
                opening.type(),
                opening.expiresAt(),
                now,
                requestUrl,
                target == null || target.isEmpty() ? null : target,
                null,
                new UiContainer("", "POST", List.of(), List.of()),
                now,
                now,
                refresh,
                level,
                null,
                FlowState.CHOOSE_METHOD,
                null,
                schema == null || schema.isEmpty() ? null : schema);
    }

    /** A login that asks to prove an account. It is never one in two steps. */
    LoginFlow toProve(RegistrationFlow before, Caller caller, AccountToProve account) {
        NewFlow opening = flows.open(before.type(), settings.lifespan(), caller)
                .remembering(internal -> account.memory().into(internal, MethodName.OIDC));
        LoginFlow empty = insteadOf(opening, before).withActive(MethodName.OIDC);
        Step step =
                settings.identifierFirst() ? new Step.Named(account.identifier(), JsonObject.EMPTY) : new Step.First();
        LoginContext context = context(
                        opening, empty, step, schemas.of(before.identitySchema()), caller, Optional.empty())
                .knowing(account.owner());
        OfferedForm form = LoginForms.first(forms.offers(context), context);
        UiNode identifier = IdentifierInput.named(account.identifier(), context, support.messages());
        List<UiNode> nodes = new ProofForm(account, support.messages()).of(form.nodes(), identifier);
        return keep(new OfferedForm(nodes, form.memories()), List.of(why(account)), context, empty);
    }

    private UiText why(AccountToProve account) {
        AccountToProve.Hints hints = account.hints();
        return support.messages()
                .proveAccount(
                        account.identifier(),
                        account.shown(),
                        settings.uiUrl(),
                        JsonArray.ofTexts(hints == null ? List.of() : hints.types()),
                        JsonArray.ofTexts(hints == null ? List.of() : hints.providers()));
    }

    /** A login that goes on from a registration. */
    LoginFlow insteadOf(RegistrationFlow before, Caller caller) {
        NewFlow opening = flows.open(before.type(), settings.lifespan(), caller);
        LoginFlow empty = insteadOf(opening, before);
        LoginContext context = context(
                opening, empty, new Step.First(), schemas.of(before.identitySchema()), caller, Optional.empty());
        return keep(LoginForms.first(forms.offers(context), context), List.of(), context, empty);
    }

    private static LoginFlow insteadOf(NewFlow opening, RegistrationFlow before) {
        return empty(
                        opening,
                        before.requestUrl(),
                        before.returnTo(),
                        AssuranceLevel.AAL1,
                        false,
                        before.identitySchema())
                .withOauth2LoginChallenge(before.oauth2LoginChallenge());
    }

    /**
     * The login for the second factor of somebody who signed in just now, with what waits to be connected until then.
     *
     * @param before the login that they signed in by, with their session
     * @param owner the browser that it belongs to
     */
    LoginFlow secondFactor(OngoingLogin before, String requestUrl, CsrfRotation owner, Memory waiting) {
        LoginFlow first = before.flow();
        NewFlow opening = flows.open(first.type(), settings.lifespan(), owner)
                .remembering(internal -> waiting.into(internal, MethodName.OIDC));
        LoginFlow empty = empty(
                        opening, requestUrl, first.returnTo(), AssuranceLevel.AAL2, false, first.identitySchema())
                .withOauth2LoginChallenge(first.oauth2LoginChallenge());
        return begun(context(
                opening,
                empty,
                new Step.SecondFactor(null),
                schemas.of(first.identitySchema()),
                before.caller(),
                before.current()));
    }

    /** The flow that takes the place of one that is over; it says so. @param at when the flow, or its code, was over */
    LoginFlow succeed(OngoingLogin over, Instant at) {
        LoginFlow before = over.flow();
        NewFlow opening = flows.open(before.type(), settings.lifespan(), over.caller());
        boolean refresh = before.refresh() && over.current().isPresent();
        LoginFlow empty = empty(
                        opening, before.requestUrl(), before.returnTo(), over.level(), refresh, before.identitySchema())
                .withOauth2LoginChallenge(before.oauth2LoginChallenge());
        LoginContext context = context(
                opening,
                empty,
                step(over.level(), refresh, null),
                schemas.of(before.identitySchema()),
                over.caller(),
                over.current());
        var why = List.of(support.messages().loginFlowExpired(at));
        return keep(LoginForms.first(forms.offers(context), context), why, context, empty);
    }
}
