package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import org.jspecify.annotations.Nullable;

/** What the start of a login asks for. */
record LoginRequest(
        FlowType type,
        boolean refresh,
        @Nullable String aal,
        @Nullable String target,
        @Nullable String loginChallenge,
        boolean exchangeCode,
        @Nullable String schema,
        @Nullable String via,
        @Nullable String organization,
        Caller caller) {
    /** The same as a challenge has it. @param leadsTo where the flow leads; null for where its start asks */
    LoginRequest challenged(boolean proveAnew, @Nullable String leadsTo, String requestUrl) {
        return new LoginRequest(
                type,
                refresh || proveAnew,
                aal,
                leadsTo == null ? target : leadsTo,
                loginChallenge,
                exchangeCode,
                schema,
                via,
                organization,
                caller.withRequestUrl(requestUrl));
    }

    /** The same for this level. */
    LoginRequest at(AssuranceLevel level) {
        return new LoginRequest(
                type, refresh, level.value(), target, loginChallenge, exchangeCode, schema, via, organization, caller);
    }

    Origin origin() {
        return new Origin(type, caller.requestUrl(), target, schema, loginChallenge);
    }

    static LoginRequest of(CreateBrowserLoginFlow request) {
        return new LoginRequest(
                FlowType.BROWSER,
                request.refresh(),
                request.aal(),
                request.returnTo(),
                request.loginChallenge(),
                false,
                request.identitySchema(),
                request.via(),
                request.organization(),
                request.caller());
    }

    static LoginRequest of(CreateNativeLoginFlow request) {
        return new LoginRequest(
                FlowType.API,
                request.refresh(),
                request.aal(),
                request.returnTo(),
                // No parameter of the published description: apps are told of it in the address alone.
                Urls.parameter(request.caller().requestUrl(), "login_challenge").orElse(null),
                request.returnSessionTokenExchangeCode(),
                request.identitySchema(),
                request.via(),
                request.organization(),
                request.caller());
    }
}
