package dev.portcullis.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.oauth2.AcceptedLogin;
import dev.portcullis.ports.oauth2.ChallengeRefused;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundRequest;
import dev.portcullis.ports.session.SessionId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdminLoginChallengesTest {
    private static final UUID ADA = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SESSION = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final AcceptedLogin LOGIN = new AcceptedLogin(
            new IdentityId(ADA),
            new SessionId(SESSION),
            true,
            Duration.ofHours(24),
            List.of(CredentialType.PASSWORD, CredentialType.CODE));

    private final List<OutboundRequest> asked = new ArrayList<>();
    private final List<Json> written = new ArrayList<>();
    private final Queue<OutboundAnswer> answers = new ArrayDeque<>();
    private final AdminLoginChallenges server =
            new AdminLoginChallenges(this::answer, new Texts(), "http://hydra.internal/", Map.of("X-Admin-Key", "k"));

    private OutboundAnswer answer(OutboundRequest request) {
        asked.add(request);
        OutboundAnswer next = answers.poll();
        if (next == null) throw new OutboundFailure(OutboundFailure.Reason.UNREACHABLE, request, null);
        return next;
    }

    private void answers(int status, String body) {
        answers.add(new OutboundAnswer(status, Map.of(), body));
    }

    /** Texts of the form {@code name=value} stand for an object with one member. */
    private final class Texts implements JsonText {
        @Override
        public Json read(String text) {
            String[] parts = text.split("=", 2);
            if (parts.length < 2) throw new IllegalArgumentException("no JSON");
            return parts[0].isEmpty() ? Json.of(parts[1]) : JsonObject.of(parts[0], Json.of(parts[1]));
        }

        @Override
        public String write(Json value) {
            written.add(value);
            return "written";
        }
    }

    @Test
    void a_challenge_is_asked_for_with_the_configured_headers() {
        answers(200, "subject=ada");

        assertThat(server.find("a b&c").text("subject")).contains("ada");

        OutboundRequest request = asked.getFirst();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.address())
                .hasToString("http://hydra.internal/admin/oauth2/auth/requests/login?login_challenge=a+b%26c");
        assertThat(request.headers()).containsEntry("X-Admin-Key", "k");
        assertThat(request.body()).isNull();
    }

    @Test
    void a_sign_in_is_told_with_everything_that_proved_it() {
        answers(200, "redirect_to=http://hydra/next");

        assertThat(server.accept("c", LOGIN)).isEqualTo("http://hydra/next");

        OutboundRequest request = asked.getFirst();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.address().getPath()).endsWith("/login/accept");
        assertThat(request.body()).isEqualTo("written");
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
        JsonObject body = (JsonObject) written.getFirst();
        assertThat(body.text("subject")).contains(ADA.toString());
        assertThat(body.text("identity_provider_session_id")).contains(SESSION.toString());
        assertThat(body.get("remember")).contains(Json.of(true));
        assertThat(body.get("remember_for")).contains(Json.of(86_400));
    }

    @Test
    void a_refusal_is_told_with_its_status_and_hint() {
        answers(404, "error_hint=No such challenge");

        assertThatThrownBy(() -> server.find("c")).isInstanceOfSatisfying(ChallengeRefused.class, refused -> {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.hint()).contains("No such challenge");
        });
    }

    @Test
    void a_refusal_may_say_nothing() {
        answers(410, "<html>");

        assertThatThrownBy(() -> server.find("c"))
                .isInstanceOfSatisfying(
                        ChallengeRefused.class,
                        refused -> assertThat(refused.hint()).isEmpty());
    }

    @Test
    void a_server_that_fails_is_asked_three_times() {
        answers(503, "");
        answers(500, "");
        answers(200, "subject=ada");

        assertThat(server.find("c").text("subject")).contains("ada");
    }

    @Test
    void a_server_that_goes_on_failing_is_unavailable() {
        answers(500, "");
        answers(500, "");
        answers(500, "");
        answers(200, "subject=ada");

        assertThatThrownBy(() -> server.find("c")).isInstanceOf(Unavailable.class);
        assertThat(asked).hasSize(3);
    }

    @Test
    void no_answer_and_no_json_are_unavailable() {
        assertThatThrownBy(() -> server.find("c")).isInstanceOf(Unavailable.class);
        answers(200, "no JSON");
        assertThatThrownBy(() -> server.find("c")).isInstanceOf(Unavailable.class);
        answers(302, "");
        assertThatThrownBy(() -> server.find("c")).isInstanceOf(Unavailable.class);
        answers(200, "subject=ada");
        assertThatThrownBy(() -> server.accept("c", LOGIN)).isInstanceOf(Unavailable.class);
    }
}
