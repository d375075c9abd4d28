package dev.portcullis.domain.login;

import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.ui.UiNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a login's form depends on.
 *
 * @param login the flow that shows it
 * @param csrfToken the form's token; empty in native flows
 * @param schema whose identifiers the form asks for
 * @param known who is signed in already, or whom the identifier names; empty when nobody
 * @param alone whether no other method has something to offer, so that this one may go on at once
 */
public record LoginContext(
        Step step,
        OngoingLogin login,
        String csrfToken,
        TraitSchema schema,
        Optional<StoredIdentity> known,
        boolean alone) {
    /** What a form is for. */
    public sealed interface Step {
        /** To sign in, whoever it is. */
        record First() implements Step {}

        /** To prove the account that an identifier named. @param transientPayload what came with the identifier */
        record Named(String identifier, JsonObject transientPayload) implements Step {}

        /** To prove oneself anew. */
        record Refresh() implements Step {}

        /** To prove something beside the session's way in. @param via the trait whose address is meant; null where none is */
        record SecondFactor(@Nullable String via) implements Step {}
    }

    public LoginFlow flow() {
        return login.flow();
    }

    /** The token of the form; native forms have it only where a method brings it. */
    public UiNode token() {
        return Nodes.csrf(csrfToken);
    }

    /** The same where it is known whom the identifier names. */
    LoginContext knowing(StoredIdentity owner) {
        return new LoginContext(step, login, csrfToken, schema, Optional.of(owner), alone);
    }

    /** The same for a method that no other one is beside. */
    LoginContext forOneAlone() {
        return new LoginContext(step, login, csrfToken, schema, known, true);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "LoginContext[" + step.getClass().getSimpleName() + "]";
    }
}
