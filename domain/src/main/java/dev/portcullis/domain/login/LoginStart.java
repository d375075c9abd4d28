package dev.portcullis.domain.login;

import dev.portcullis.domain.configuration.LoginSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.ExchangeCodes;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.OrganizationName;
import dev.portcullis.domain.oauth2.LoginChallenge;
import dev.portcullis.domain.oauth2.LoginChallenges;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.login.LoginFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens logins as somebody asks for them. Source: docs/contract/login.md, "Start". */
public final class LoginStart {
    private final NewLogins logins;
    private final LoginSuccessors successors;
    private final Sessions sessions;
    private final FlowSupport support;
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
        this.logins = new NewLogins(settings, new LoginForms(methods, support.messages()), schemas, support);
        this.successors = new LoginSuccessors(logins, support.messages());
        this.sessions = sessions;
        this.support = support;
        this.challenges = support.challenges();
        this.codes = codes;
    }

    /** Logins in the place of other flows. */
    LoginSuccessors successors() {
        return successors;
    }

    /** Where a browser is shown logins. */
    String page() {
        return logins.settings().uiUrl();
    }

    Answer<LoginFlow> open(LoginRequest request) {
        Optional<String> name =
                challenges.given(request.loginChallenge(), request.caller().requestUrl());
        Optional<SignedInCaller> current =
                sessions.find(request.caller(), support.flows().now());
        if (name.isEmpty() || request.type().isApi()) {
            return opened(request, current, Optional.empty());
        }
        LoginChallenge challenge = challenges.find(name.get());
        return challenge.maySkip() && current.isPresent()
                ? known(request, current.get(), challenge)
                : opened(challenged(request, challenge), current, Optional.of(challenge));
    }

    /** The server is content with a session, provided that nothing more is asked of it here. */
    private Answer<LoginFlow> known(LoginRequest request, SignedInCaller current, LoginChallenge challenge) {
        boolean owes = sessions.owesSecondFactor(current.session(), current.identity());
        AssuranceLevel asked = owes ? AssuranceLevel.AAL2 : level(request.aal());
        return current.session().level().satisfies(asked)
                ? skipped(request.caller(), challenges.accept(challenge.name(), current.session()))
                : opened(challenged(request.at(asked), challenge), Optional.of(current), Optional.of(challenge));
    }

    /** Whoever may not skip the question proves themselves anew, also where they are signed in. */
    private LoginRequest challenged(LoginRequest request, LoginChallenge challenge) {
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
        String why = "Somebody is signed in already, which the OAuth 2.0 server is told.";
        return Flows.signedInAlready(caller, 303, next, why);
    }

    private Answer<LoginFlow> opened(
            LoginRequest request, Optional<SignedInCaller> current, Optional<LoginChallenge> challenge) {
        support.returnTo().check(request.target(), request.caller());
        AssuranceLevel level = level(request.aal());
        requireSchema(request.schema());
        if (current.isEmpty() && !level.equals(AssuranceLevel.AAL1)) {
            throw FrontendErrors.aal1Required();
        }
        if (current.isPresent()
                && !request.refresh()
                && current.get().session().level().satisfies(level)) {
            return signedInAlready(request);
        }
        return open(request, level, current, challenge);
    }

    private static AssuranceLevel level(@Nullable String wanted) {
        return switch (wanted == null ? "" : wanted.toLowerCase(Locale.ROOT)) {
            case "", "aal1" -> AssuranceLevel.AAL1;
            case "aal2" -> AssuranceLevel.AAL2;
            default -> throw FrontendErrors.badRequest("The query parameter 'aal' has to be aal1 or aal2.");
        };
    }

    private void requireSchema(@Nullable String wanted) {
        if (wanted != null
                && !wanted.isEmpty()
                && logins.schemas().named(wanted).isEmpty()) {
            throw FrontendErrors.badRequest("There is no identity schema of this name.");
        }
    }

    private Answer<LoginFlow> signedInAlready(LoginRequest request) {
        String why = "Somebody is signed in already; ask for a refresh to prove it anew.";
        return Flows.signedInAlready(request.caller(), 303, support.returnTo().orStandard(request.target()), why);
    }

    private Answer<LoginFlow> open(
            LoginRequest request,
            AssuranceLevel level,
            Optional<SignedInCaller> current,
            Optional<LoginChallenge> challenge) {
        NewFlow opened = logins.open(request.type(), request.caller());
        Optional<ExchangeCodes.Awaited> awaited =
                request.exchangeCode() && current.isEmpty() ? Optional.of(codes.await(opened)) : Optional.empty();
        NewFlow opening = awaited.map(ExchangeCodes.Awaited::opening).orElse(opened);
        boolean refresh = request.refresh() && current.isPresent();
        LoginFlow forAll = NewLogins.empty(opening, request.origin(), level, refresh);
        LoginFlow empty = OrganizationName.in(request.organization())
                .map(forAll::withOrganizationId)
                .orElse(forAll);
        LoginContext context = logins.context(
                opening, empty, NewLogins.step(level, refresh, request.via()), request.caller(), current);
        LoginFlow flow = logins.begun(context);
        LoginFlow shown = awaited.map(ExchangeCodes.Awaited::code)
                .map(flow::withSessionTokenExchangeCode)
                .orElse(flow);
        LoginFlow told = challenge
                .map(LoginChallenge::request)
                .map(shown::withOauth2LoginRequest)
                .orElse(shown);
        return opening.answer(told, request.caller(), page());
    }
}
