package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logins that take the place of another flow, or go on from one. */
final class LoginSuccessors {
    private final NewLogins logins;
    private final Messages messages;

    LoginSuccessors(NewLogins logins, Messages messages) {
        this.logins = logins;
        this.messages = messages;
    }

    /** A login that asks to prove an account. It is never one in two steps. */
    LoginFlow toProve(Origin before, Caller caller, AccountToProve account) {
        NewFlow opening = logins.open(before.type(), caller)
                .remembering(internal -> account.memory().into(internal, MethodName.OIDC));
        LoginFlow empty =
                NewLogins.empty(opening, before, AssuranceLevel.AAL1, false).withActive(MethodName.OIDC);
        Step step = logins.settings().identifierFirst()
                ? new Step.Named(account.identifier(), JsonObject.EMPTY)
                : new Step.First();
        LoginContext context =
                logins.context(opening, empty, step, caller, Optional.empty()).knowing(account.owner());
        OfferedForm form = logins.first(context);
        UiNode identifier = IdentifierInput.named(account.identifier(), context, messages);
        List<UiNode> nodes = new ProofForm(account, messages).of(form.nodes(), identifier);
        return logins.keep(new OfferedForm(nodes, form.memories()), List.of(why(account)), context, empty);
    }

    private UiText why(AccountToProve account) {
        AccountToProve.Hints hints = account.hints();
        return messages.proveAccount(
                account.identifier(),
                account.shown(),
                logins.settings().uiUrl(),
                JsonArray.ofTexts(hints == null ? List.of() : hints.types()),
                JsonArray.ofTexts(hints == null ? List.of() : hints.providers()));
    }

    /** A login that goes on from a registration. */
    LoginFlow insteadOf(Origin before, Caller caller) {
        NewFlow opening = logins.open(before.type(), caller);
        LoginFlow empty = NewLogins.empty(opening, before, AssuranceLevel.AAL1, false);
        LoginContext context = logins.context(opening, empty, new Step.First(), caller, Optional.empty());
        return logins.keep(logins.first(context), List.of(), context, empty);
    }

    /**
     * The login for the second factor of somebody who signed in just now, with what waits to be connected until then.
     *
     * @param before the login that they signed in by, with their session
     * @param owner the browser that it belongs to
     */
    LoginFlow secondFactor(OngoingLogin before, String requestUrl, CsrfRotation owner, Memory waiting) {
        LoginFlow first = before.flow();
        NewFlow opening =
                logins.open(first.type(), owner).remembering(internal -> waiting.into(internal, MethodName.OIDC));
        LoginFlow empty = NewLogins.empty(opening, Origin.of(first).begunBy(requestUrl), AssuranceLevel.AAL2, false);
        return logins.begun(
                logins.context(opening, empty, new Step.SecondFactor(null), before.caller(), before.current()));
    }

    /** The flow that takes the place of one that is over; it says so. @param at when the flow, or its code, was over */
    LoginFlow succeed(OngoingLogin over, Instant at) {
        LoginFlow before = over.flow();
        NewFlow opening = logins.open(before.type(), over.caller());
        boolean refresh = before.refresh() && over.current().isPresent();
        LoginFlow empty = NewLogins.empty(opening, Origin.of(before), over.level(), refresh);
        LoginContext context = logins.context(
                opening, empty, NewLogins.step(over.level(), refresh, null), over.caller(), over.current());
        var why = List.of(messages.loginFlowExpired(at));
        return logins.keep(logins.first(context), why, context, empty);
    }
}
