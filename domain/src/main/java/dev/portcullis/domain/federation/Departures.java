package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowAttempt;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads browsers to providers. Source: docs/contract/federation.md, "Choosing a provider"; docs/security.md, G1. */
public final class Departures {
    private static final int SECRET_LENGTH = 64;

    private final Providers providers;
    private final ContinuityCookie cookie;
    private final SecretSource secrets;
    private final SecretBox box;
    private final SecretBox atRest;

    /** @param box seals what travels @param atRest seals what is kept */
    public Departures(
            Providers providers, ContinuityCookie cookie, SecretSource secrets, SecretBox box, SecretBox atRest) {
        this.providers = providers;
        this.cookie = cookie;
        this.secrets = secrets;
        this.box = box;
        this.atRest = atRest;
    }

    /** Where the browser goes, what the flow remembers meanwhile, and what the browser keeps. */
    record Departure(URI to, Memory memory, List<Cookie> cookies) {}

    /**
     * From where somebody leaves.
     *
     * @param again whether the provider is to make sure who they are
     * @param traits what they entered
     */
    record From(FlowKind kind, FlowAttempt<?> attempt, boolean again, JsonObject traits) {}

    Departure leave(From from, ProviderChoice choice) {
        FederatedProvider provider = providers.require(choice.provider());
        String attempt = secrets.alphanumeric(SECRET_LENGTH);
        Cookie kept = cookie.of(attempt, from.attempt().now());
        try {
            return leave(from, choice, provider, attempt, kept);
        } catch (ProviderFailed failed) {
            FrontendException refused = FrontendErrors.invalidConfiguration(
                    "The provider cannot be asked; its administrator has to look after it.");
            throw refused.withCookies(List.of(kept));
        }
    }

    private Departure leave(From from, ProviderChoice choice, FederatedProvider provider, String attempt, Cookie kept) {
        String verifier = provider.protocol().provesAttempts() ? secrets.alphanumeric(SECRET_LENGTH) : null;
        String nonce = providers.asksForNonces() ? secrets.alphanumeric(SECRET_LENGTH) : null;
        var pending = pending(from, choice, attempt, verifier, nonce);
        String state = new ReturnState(from.kind(), from.attempt().flow().id(), attempt).sealed(box);
        URI to = provider.protocol()
                .authorization(new AuthorizationRequest(state, verifier, nonce, from.again(), choice.upstream()));
        return new Departure(to, pending.memory(from.attempt().memory(MethodName.OIDC), atRest), List.of(kept));
    }

    private static Pending pending(
            From from, ProviderChoice choice, String attempt, @Nullable String verifier, @Nullable String nonce) {
        return new Pending(attempt, choice.provider(), verifier, nonce, from.traits(), choice.transientPayload());
    }
}
