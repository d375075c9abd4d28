package dev.portcullis.domain.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.SayingProvider;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.federation.ProviderTrust;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.Upstream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider says of its strength. Source: docs/contract/federation.md, "Strength". */
class UpstreamStrengthTest {
    private static final ProviderTrust TRUST = new ProviderTrust(Set.of("phr", ""), Set.of("hwk", ""), false);

    private final SayingProvider provider = new SayingProvider();

    private Session signIn(ProviderTrust trust, Upstream strength) {
        TestEngine engine = TestEngine.start(new TestConfiguration()
                .methods("password", "profile", "oidc")
                .providers(List.of(provider.configured(
                        trust,
                        input -> JsonObject.of("identity", JsonObject.of("traits", (JsonObject)
                                input.variables().get("claims")))))));
        provider.says("ann", JsonObject.of("email", Json.of("ann@example.org")), strength);
        return signIn(engine);
    }

    private static Session signIn(TestEngine engine) {
        var token = JsonObject.of("provider", Json.of(SayingProvider.ID), "id_token", Json.of("a token"));
        var flow = new Acts(engine.api).login();
        return engine.api
                .updateLoginFlow(new UpdateLoginFlow(flow.id(), Submission.of(token), Acts.APP))
                .session();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "phr, pwd, aal2",
                "low, hwk, aal2",
                "-, hwk, aal2",
                "low, pwd, aal1",
                "PHR, HWK, aal1",
                "-, -, aal1",
                "'', '', aal1"
            })
    @DisplayName("[G5] What a provider says counts as two factors only where its configuration lists it")
    void only_what_is_listed_counts(@Nullable String acr, @Nullable String amr, String level) {
        Session session = signIn(TRUST, new Upstream(acr, amr == null ? List.of() : List.of(amr)));

        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(new AssuranceLevel(level));
        assertThat(session.authenticationMethods())
                .singleElement()
                .satisfies(method -> assertThat(method.upstream().acr()).isEqualTo(acr));
    }

    @Test
    @DisplayName("[G5] Where nothing is listed a session is at the lowest level, and says nothing of it")
    void nothing_listed_nothing_kept() {
        Session session = signIn(ProviderTrust.SUBJECT_ONLY, new Upstream("phr", List.of("hwk")));

        assertThat(session.authenticatorAssuranceLevel()).isEqualTo(AssuranceLevel.AAL1);
        assertThat(session.authenticationMethods().getFirst().upstream().isUntold())
                .isTrue();
    }
}
