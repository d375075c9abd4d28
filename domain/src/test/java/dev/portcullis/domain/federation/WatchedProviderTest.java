package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.PromptProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.federation.AuthorizationCode;
import dev.portcullis.ports.federation.AuthorizationRequest;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.IdentityProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderFailed;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operators learn which provider fails. Source: docs/events.md, "Events". */
class WatchedProviderTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    /** A provider that is away. */
    private record Away() implements IdentityProvider {
        private static ProviderFailed away() {
            return new ProviderFailed(ProviderFailed.Kind.UNAVAILABLE, "away");
        }

        @Override
        public boolean provesAttempts() {
            throw away();
        }

        @Override
        public URI authorization(AuthorizationRequest request) {
            throw away();
        }

        @Override
        public ProviderAccount redeem(AuthorizationCode code, Instant now) {
            throw away();
        }

        @Override
        public ProviderAccount verify(SubmittedToken token, Instant now) {
            throw away();
        }

        @Override
        public ProviderAccount verifyChosen(SubmittedToken token, Instant now) {
            throw away();
        }
    }

    static Stream<Consumer<IdentityProvider>> questions() {
        var token = new SubmittedToken("token", "");
        return Stream.of(
                IdentityProvider::provesAttempts,
                one -> one.authorization(new AuthorizationRequest("state", null, null, false, Map.of())),
                one -> one.redeem(new AuthorizationCode("code", null, null, Map.of()), NOW),
                one -> one.verify(token, NOW),
                one -> one.verifyChosen(token, NOW));
    }

    @ParameterizedTest
    @MethodSource("questions")
    @DisplayName("[I3] Whatever a provider is asked, that it fails is told with its name")
    void whatever_a_provider_is_asked_that_it_fails_is_told_with_its_name(Consumer<IdentityProvider> question) {
        var told = new ArrayList<Event>();

        FederatedProvider watched = WatchedProvider.of(
                PromptProvider.configured().withProtocol(new Away()), told::add, InstantSource.fixed(NOW));

        assertThatThrownBy(() -> question.accept(watched.protocol())).isInstanceOf(ProviderFailed.class);

        assertThat(told).containsExactly(new Event("provider.failed", NOW, null, PromptProvider.ID, null));
    }

    @Test
    void who_vouches_is_told_nowhere() {
        var told = new ArrayList<Event>();
        FederatedProvider watched =
                WatchedProvider.of(PromptProvider.configured(), told::add, InstantSource.fixed(NOW));

        questions().forEach(question -> question.accept(watched.protocol()));

        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("[I3] A provider that is away is told by the engine")
    void a_provider_that_is_away_is_told_by_the_engine() {
        TestEngine engine = TestEngine.start(new TestConfiguration()
                .methods("password", "profile", "oidc")
                .providers(List.of(PromptProvider.configured().withProtocol(new Away()))));
        var flow = engine.api.createNativeLoginFlow(CreateNativeLoginFlow.by(Acts.APP));
        var choice = Submission.of(JsonObject.of("provider", Json.of(PromptProvider.ID)));

        Acts.refused(() -> engine.api.updateLoginFlow(new UpdateLoginFlow(flow.id(), choice, Acts.APP)));

        assertThat(engine.events)
                .containsExactly(new Event("provider.failed", engine.clock.instant(), null, PromptProvider.ID, null));
    }
}
