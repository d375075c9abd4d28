package dev.portcullis.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.CourierBudget;
import dev.portcullis.domain.fixture.Drawer;
import dev.portcullis.domain.fixture.KnownSecrets;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final IdentityId ANN = new IdentityId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    private static final String CODE = "login_code_valid";

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final Drawer drawer = new Drawer();
    private final Courier courier = new Courier(
            new KnownSecrets(),
            drawer,
            new TestJson(),
            "localhost",
            new CourierBudget(Duration.ofMinutes(10), 2, 3, 4));

    @Test
    @DisplayName("[B8] What an address gets too much of is noted instead of sent")
    void what_an_address_gets_too_much_of_is_noted_instead_of_sent() {
        keep("ann@example.org", null, 3, NOW);
        assertThat(templates()).containsExactlyInAnyOrder(CODE, CODE, OutboxMessage.BUDGET_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"login_code_valid", "registration_code_valid", "verification_code_valid", "recovery_code_valid"})
    @DisplayName("[S18] a text message names our own domain, whatever it is about")
    void a_text_message_names_our_own_domain_whatever_it_is_about(String template) {
        assertThat(told(Channel.SMS, template)).contains("\"request_url_domain\":\"localhost\"");
        assertThat(told(Channel.EMAIL, template)).doesNotContain("localhost");
    }

    private String told(Channel via, String template) {
        OutboxMessage message = courier.write(via, "somewhere", template, JsonObject.EMPTY, null, NOW);
        return drawer.open(Courier.PURPOSE, message.sealedData()).orElseThrow();
    }

    @Test
    @DisplayName("[B8] An account has a budget over all its addresses")
    void an_account_has_a_budget_over_all_its_addresses() {
        for (int i = 0; i < 4; i++) keep("ann" + i + "@example.org", ANN, 1, NOW);
        assertThat(templates()).containsExactlyInAnyOrder(CODE, CODE, CODE, OutboxMessage.BUDGET_EXCEEDED);
    }

    @Test
    @DisplayName("[B8] All have a budget together")
    void all_have_a_budget_together() {
        for (int i = 0; i < 5; i++) keep("someone" + i + "@example.org", null, 1, NOW);
        assertThat(templates()).containsExactlyInAnyOrder(CODE, CODE, CODE, CODE, OutboxMessage.BUDGET_EXCEEDED);
    }

    @Test
    @DisplayName("[B8] A budget is whole again after its window")
    void a_budget_is_whole_again_after_its_window() {
        keep("ann@example.org", null, 2, NOW);
        keep("ann@example.org", null, 1, NOW.plus(Duration.ofMinutes(10)).plusNanos(1000));
        assertThat(templates()).containsExactlyInAnyOrder(CODE, CODE, CODE);
    }

    @Test
    @DisplayName("[B8] What is never sent uses up no budget")
    void what_is_never_sent_uses_up_no_budget() {
        for (int i = 0; i < 9; i++) keep("ann@example.org", OutboxMessage.NOTHING, NOW);
        keep("ann@example.org", null, 2, NOW);
        assertThat(templates()).filteredOn(CODE::equals).hasSize(2);
        assertThat(templates()).filteredOn(OutboxMessage.NOTHING::equals).hasSize(9);
    }

    @Test
    void data_that_are_too_much_to_be_sealed_lose_what_people_filled_in() {
        var huge = JsonObject.of("name", Json.of("\u00e4".repeat(40_000)));
        var data = JsonObject.EMPTY
                .with("to", Json.of("ann@example.org"))
                .with("identity", JsonObject.of("traits", huge))
                .with("transient_payload", JsonObject.of("small", Json.of("kept if it can be")))
                .with("login_code", Json.of("123456"));
        assertThat(sealed(data).members()).containsOnlyKeys("to", "login_code");
        assertThat(sealed(data.without("identity")).members())
                .containsOnlyKeys("to", "transient_payload", "login_code");
        assertThat(sealed(data.without("identity").with("traits", huge)).members())
                .containsOnlyKeys("to", "login_code");
    }

    @Test
    void data_that_just_fit_stay_whole() {
        int rest = "{\"to\":\"\"}".length();
        var data = JsonObject.of("to", Json.of("x".repeat(64 * 1024 - rest)));
        assertThat(sealed(data)).isEqualTo(data);
    }

    private JsonObject sealed(JsonObject data) {
        var message = courier.write(Channel.EMAIL, "ann@example.org", CODE, data, ANN, NOW);
        String text = drawer.open(Courier.PURPOSE, message.sealedData()).orElseThrow();
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64 * 1024);
        return (JsonObject) new TestJson().read(text);
    }

    private void keep(String to, @Nullable IdentityId about, int times, Instant now) {
        for (int i = 0; i < times; i++) {
            keep(courier.write(Channel.EMAIL, to, CODE, JsonObject.EMPTY, about, now));
        }
    }

    private void keep(String to, String template, Instant now) {
        keep(courier.write(Channel.EMAIL, to, template, JsonObject.EMPTY, null, now));
    }

    private void keep(OutboxMessage message) {
        work.write(stores -> {
            courier.keep(stores, Outgoing.alone(message));
            return null;
        });
    }

    private List<String> templates() {
        return work.read(stores -> stores.outbox().oldest(100)).stream()
                .map(OutboxMessage::template)
                .toList();
    }
}
