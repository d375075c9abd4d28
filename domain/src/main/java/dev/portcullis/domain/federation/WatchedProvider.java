package dev.portcullis.domain.federation;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.SubmittedToken;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A provider whose failures operators are told of, whichever way it is asked. Source: docs/events.md, "Events".
 *
 * @param watcher is told of each
 */
public record WatchedProvider(IdentityProvider asked, Consumer<ProviderFailed> watcher) implements IdentityProvider {
    /** The same provider, watched. */
    public static FederatedProvider of(FederatedProvider provider, EventSink events, InstantSource clock) {
        return provider.withProtocol(new WatchedProvider(
                provider.protocol(),
                failed -> events.accept(
                        new Event(EventNames.PROVIDER_FAILED, clock.instant(), null, provider.id(), null))));
    }

    @Override
    public boolean provesAttempts() {
        return watched(asked::provesAttempts);
    }

    @Override
    public URI authorization(AuthorizationRequest request) {
        return watched(() -> asked.authorization(request));
    }

    @Override
    public ProviderAccount redeem(AuthorizationCode code, Instant now) {
        return watched(() -> asked.redeem(code, now));
    }

    @Override
    public ProviderAccount verify(SubmittedToken token, Instant now) {
        return watched(() -> asked.verify(token, now));
    }

    @Override
    public ProviderAccount verifyChosen(SubmittedToken token, Instant now) {
        return watched(() -> asked.verifyChosen(token, now));
    }

    private <T> T watched(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProviderFailed failed) {
            watcher.accept(failed);
            throw failed;
        }
    }
}
