package dev.portcullis.domain.flow;

import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What every new flow begins with.
 *
 * @param csrfToken the form's token; empty for native flows
 * @param internal what is kept to know the flow's browser again
 * @param cookies what the browser has to keep
 * @param captcha what its form shows that asks for one
 */
public record NewFlow(
        FlowId id,
        FlowType type,
        Instant issuedAt,
        Instant expiresAt,
        String csrfToken,
        JsonObject internal,
        List<Cookie> cookies,
        CaptchaCheck captcha) {
    public NewFlow {
        cookies = List.copyOf(cookies);
    }

    /** The same with more that is kept. */
    public NewFlow remembering(UnaryOperator<JsonObject> more) {
        return new NewFlow(id, type, issuedAt, expiresAt, csrfToken, more.apply(internal), cookies, captcha);
    }

    /** The answer to the start of a flow: the flow, or the way to the page that shows it. */
    public <F extends Flow> Answer<F> answer(F flow, Caller caller, String page) {
        Answer<F> answer = caller.isPage() && !type.isApi()
                ? Answer.redirect(Urls.toUri(Urls.withParameter(page, "flow", id.toString())))
                : Answer.ok(captcha.shown(flow));
        return answer.withCookies(cookies);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "NewFlow[" + id + "]";
    }
}
