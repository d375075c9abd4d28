package dev.portcullis.domain.flow;

import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import java.util.Optional;

/**
 * Where flows begin, and begin anew. Source: docs/contract/flows.md; docs/contract/oauth2.md, "Detours".
 *
 * @param base the public address without a slash at its end
 */
public record FlowStarts(String base) {
    static final String CHALLENGE = "login_challenge";

    /** Where a browser starts a login, asked for as it asked for something else. @param requestUrl its query is taken over */
    public String login(String requestUrl) {
        int question = requestUrl.indexOf('?');
        return browser(FlowKind.LOGIN) + (question < 0 ? "" : requestUrl.substring(question));
    }

    /**
     * Where a browser starts over by which an OAuth 2.0 server was not answered yet: at a login for the same challenge.
     *
     * @return empty where the flow is for no challenge, and in apps
     */
    public Optional<String> forChallenge(Flow flow) {
        return Optional.ofNullable(flow.oauth2LoginChallenge())
                .filter(name -> !flow.type().isApi())
                .map(name -> again(flow, FlowKind.LOGIN));
    }

    /** Where a browser starts a flow of this kind for what another flow was for. */
    String again(Flow flow, FlowKind kind) {
        return leadingOn(browser(kind), flow);
    }

    /** Where a browser starts the second factor of a login. */
    public String secondFactor(Flow login) {
        return leadingOn(browser(FlowKind.LOGIN) + "?aal=aal2", login);
    }

    private static String leadingOn(String start, Flow flow) {
        String challenge = flow.oauth2LoginChallenge();
        String challenged = challenge == null ? start : Urls.withParameter(start, CHALLENGE, challenge);
        return ReturnTo.asked(flow)
                .map(target -> Urls.withParameter(challenged, "return_to", target))
                .orElse(challenged);
    }

    /** Where an app starts a flow of this kind. */
    String app(FlowKind kind) {
        return base + "/self-service/" + kind + "/api";
    }

    private String browser(FlowKind kind) {
        return base + "/self-service/" + kind + "/browser";
    }
}
