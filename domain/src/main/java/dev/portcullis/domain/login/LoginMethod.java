package dev.portcullis.domain.login;

import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;

/** How one method takes part in logins. Adding a method means one more of these, and nothing here changes. */
public interface LoginMethod {
    CredentialType type();

    boolean isEnabled();

    /** Whether a submission that names this method while it is switched off finds nothing (404) instead of no method. */
    boolean isMissedWhenOff();

    /** The nodes that a first form has for this method; none when it has nothing to offer there. */
    List<UiNode> firstNodes(LoginContext scene);

    /** Whether native forms with nodes of this method have the token's node, too, though they need none. */
    default boolean bringsToken() {
        return true;
    }

    /** The nodes that ask for this method's proof once the account is named; none when it cannot prove that account. */
    List<UiNode> credentialNodes(LoginContext scene);

    /** Whether a submission is for this method. @param named the method that it names; empty when it names none */
    default boolean isFor(LoginAttempt attempt, String named) {
        return type().value().equals(named);
    }

    /** What this method does by itself when a login begins that nobody else has a node in; most do nothing. */
    default Optional<StartedStep> begin(LoginContext scene, NewFlow opening, String requestUrl) {
        return Optional.empty();
    }

    /** A login that begins with a code on its way: its form, what it says, and what was sent. */
    record StartedStep(List<UiNode> nodes, List<UiText> notices, IssuedCodes sent, Outgoing message) {}

    /** What this method does at once where it is the only one that can prove an account that was named; most do nothing. */
    default Optional<LoginVerdict> proceed(
            LoginAttempt attempt, StoredIdentity account, String identifier, JsonObject transientPayload) {
        return Optional.empty();
    }

    /** What a submission means that names this method. */
    LoginVerdict judge(LoginAttempt attempt);
}
