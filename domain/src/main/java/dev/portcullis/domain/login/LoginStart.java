package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.redirect.ReturnTo;
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
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens logins. Source: docs/contract/login.md, "Start". */
public final class LoginStart {
    private static final int EXCHANGE_CODE_LENGTH = 64;

    private final LoginSettings settings;
    private final LoginForms forms;
    private final Sessions sessions;
    private final Flows flows;
    private final ReturnTo returnTo;
    private final TraitSchemas schemas;
    private final UnitOfWork work;
    private final Courier courier;
    private final SecretSource secrets;
    private final Messages messages;

    /** @param methods in the order in which they add to the form */
    public LoginStart(
            LoginSettings settings,
            List<LoginMethod> methods,
            Sessions sessions,
            Flows flows,
            ReturnTo returnTo,
            TraitSchemas schemas,
            UnitOfWork work,
            Courier courier,
            SecretSource secrets,
            Messages messages) {
        this.settings = settings;
        this.forms = new LoginForms(methods, messages);
        this.sessions = sessions;
        this.flows = flows;
        this.returnTo = returnTo;
        this.schemas = schemas;
        this.work = work;
        this.courier = courier;
        this.secrets = secrets;
        this.messages = messages;
    }

    /** What the start of a login asks for. */
    record StartRequest(
            FlowType type,
            boolean refresh,
            @Nullable String aal,
            @Nullable String returnTo,
            @Nullable String loginChallenge,
            boolean exchangeCode,
            @Nullable String schema,
            @Nullable String via,
            Caller caller) {
        static StartRequest of(CreateBrowserLoginFlow request) {
            return new StartRequest(
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

        static StartRequest of(CreateNativeLoginFlow request) {
            return new StartRequest(
                    FlowType.API,
                    request.refresh(),
                    request.aal(),
                    request.returnTo(),
                    null,
                    request.returnSessionTokenExchangeCode(),
                    request.identitySchema(),
                    request.via(),
                    request.caller());
        }
    }

    Answer<LoginFlow> open(StartRequest wish) {
        returnTo.check(wish.returnTo(), wish.caller());
        if (wish.loginChallenge() != null && !wish.loginChallenge().isEmpty()) {
            throw FrontendErrors.invalidConfiguration("A login_challenge needs oauth2_provider.url to be configured.");
        }
        AssuranceLevel level = level(wish.aal());
        TraitSchema schema = schema(wish.schema());
        Optional<SignedInCaller> current = sessions.find(wish.caller(), flows.now());
        if (current.isEmpty() && !level.equals(AssuranceLevel.AAL1)) {
            throw FrontendErrors.aal1Required();
        }
        if (current.isPresent()
                && !wish.refresh()
                && current.get().session().level().satisfies(level)) {
            return signedInAlready(wish);
        }
        NewFlow opening = flows.open(wish.type(), settings.lifespan(), wish.caller());
        boolean refresh = wish.refresh() && current.isPresent();
        LoginFlow flow = keep(opening, wish, scene(opening, level, schema, refresh, current, wish.via()), current);
        boolean exchange = wish.exchangeCode() && current.isEmpty();
        LoginFlow shown =
                exchange ? flow.withSessionTokenExchangeCode(secrets.alphanumeric(EXCHANGE_CODE_LENGTH)) : flow;
        return opening.answer(shown, wish.caller(), settings.uiUrl());
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

    private Answer<LoginFlow> signedInAlready(StartRequest wish) {
        if (wish.caller().isPage()) {
            return Answer.redirect(Urls.toUri(returnTo.orStandard(wish.returnTo())));
        }
        throw FrontendErrors.sessionAlreadyAvailable(
                "Somebody is signed in already; ask for a refresh to prove it anew.");
    }

    private LoginContext scene(
            NewFlow opening,
            AssuranceLevel level,
            TraitSchema schema,
            boolean refresh,
            Optional<SignedInCaller> current,
            @Nullable String via) {
        boolean asksSomebody = refresh || !level.equals(AssuranceLevel.AAL1);
        return new LoginContext(
                opening.type(),
                level,
                refresh,
                asksSomebody ? known(current) : null,
                schema,
                current.filter(sessions::isCodeSpent).isPresent(),
                opening.csrfToken(),
                via);
    }

    private LoginFlow keep(NewFlow opening, StartRequest wish, LoginContext scene, Optional<SignedInCaller> current) {
        Optional<LoginMethod.StartedStep> begun =
                forms.begin(scene, opening, wish.caller().requestUrl());
        LoginFlow flow = flow(opening, wish, scene, current, begun);
        var internal = begun.map(one -> one.sent().into(opening.internal())).orElse(opening.internal());
        work.write(stores -> {
            Flows.keep(stores, flow, internal);
            begun.ifPresent(one -> courier.keep(stores, one.message()));
            return flow;
        });
        return flow;
    }

    private LoginFlow flow(
            NewFlow opening,
            StartRequest wish,
            LoginContext scene,
            Optional<SignedInCaller> current,
            Optional<LoginMethod.StartedStep> begun) {
        boolean levelIsNew = current.map(one -> !one.session().level().satisfies(scene.level()))
                .orElse(true);
        UiContainer ui = Form.to(
                        flows.action(FlowKind.LOGIN, opening.id()),
                        begun.map(LoginMethod.StartedStep::nodes).orElseGet(() -> forms.first(scene)))
                .done()
                .withMessages(
                        begun.map(LoginMethod.StartedStep::notices).orElseGet(() -> forms.notices(scene, levelIsNew)));
        LoginFlow flow = make(
                opening,
                wish.caller().requestUrl(),
                wish.returnTo(),
                scene.level(),
                scene.refresh(),
                ui,
                wish.schema());
        return begun.isPresent() ? flow.withActive(MethodName.CODE).withState(FlowState.SENT_EMAIL) : flow;
    }

    private @Nullable StoredIdentity known(Optional<SignedInCaller> current) {
        return current.flatMap(one -> work.read(
                        stores -> stores.identities().find(one.identity().id())))
                .orElse(null);
    }

    private static LoginFlow make(
            NewFlow opening,
            String requestUrl,
            @Nullable String returnTo,
            AssuranceLevel level,
            boolean refresh,
            UiContainer ui,
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
                returnTo == null || returnTo.isEmpty() ? null : returnTo,
                null,
                ui,
                now,
                now,
                refresh,
                level,
                null,
                FlowState.CHOOSE_METHOD,
                null,
                schema == null || schema.isEmpty() ? null : schema);
    }

    /** The flow that takes the place of one that is over; it says so. @param at when the flow, or its code, was over */
    LoginFlow succeed(LoginFlow over, Instant at, Caller caller, Optional<SignedInCaller> current) {
        NewFlow opening = flows.open(over.type(), settings.lifespan(), caller);
        AssuranceLevel level = Objects.requireNonNull(over.requestedAal());
        TraitSchema schema = Optional.ofNullable(over.identitySchema())
                .flatMap(schemas::named)
                .orElse(schemas.standard());
        boolean refresh = over.refresh() && current.isPresent();
        LoginContext scene = scene(opening, level, schema, refresh, current, null);
        UiText why = messages.loginFlowExpired(at);
        UiContainer ui = Form.to(flows.action(FlowKind.LOGIN, opening.id()), forms.first(scene))
                .tell(why)
                .done();
        LoginFlow flow = make(opening, over.requestUrl(), over.returnTo(), level, refresh, ui, over.identitySchema());
        flows.keep(flow, opening.internal());
        return flow;
    }
}
