package dev.portcullis.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.openapi.Described;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the description names each path and method that is answered, and no other, and where it is found. */
class DescribedRoutesTest {
    private final ContractJson json = ContractJson.create();

    @Test
    void every_route_is_described_and_every_operation_has_a_route() {
        var routes =
                Nothing.offered().providerCallbacks(callback -> null).fedcm().routes();
        assertThat(routes.stream().filter(route -> !route.isLocal()).flatMap(DescribedRoutesTest::asked))
                .containsExactlyInAnyOrderElementsOf(
                        Described.operations().map(Described.Operation::line).toList());
    }

    /** HEAD is GET, whoami is the same by any method, and a submission by GET is the same as by POST: operations 7 to 9. */
    private static Stream<String> asked(Route route) {
        List<String> methods = Arrays.asList(route.allow().split(", "));
        boolean anything = methods.contains("OPTIONS");
        boolean submission =
                route.readsBody() && methods.contains("POST") && !route.path().contains("{");
        return methods.stream()
                .filter(method -> anything ? method.equals("GET") : !method.equals("HEAD"))
                .filter(method -> !submission || method.equals("POST"))
                .map(method -> method + " " + route.path());
    }

    @Test
    void what_is_asked_for_is_there_whatever_is_switched_on() throws IOException {
        var plain = Nothing.offered().build().openApi();
        var all = Nothing.offered()
                .providerCallbacks(callback -> null)
                .fedcm()
                .build()
                .openApi();
        assertThat(plain).isEqualTo(all);
    }

    @Test
    void a_guest_describes_its_paths_as_they_are() {
        var guest = Nothing.offered().below("/auth").build();
        assertThat(guest.openApi().json().object("paths").members().keySet())
                .allSatisfy(path -> assertThat(guest.owns(path) || path.contains("/methods/oidc/callback"))
                        .as(path)
                        .isTrue());
    }

    @Test
    void the_description_is_served_at_the_address_that_browsers_see() throws IOException {
        assertThat(servers(builder -> builder, "/openapi.json")).containsExactly("/");
        assertThat(servers(builder -> builder.below("/auth"), "/auth/openapi.json"))
                .containsExactly("/auth");
        assertThat(servers(
                        builder -> builder.below("/auth").publicAddress("https://example.org/auth/"),
                        "/auth/openapi.json"))
                .containsExactly("https://example.org/auth");
    }

    private List<String> servers(UnaryOperator<PublicApiBuilder> how, String path) throws IOException {
        return served(how.apply(Nothing.offered()).build(), path).objects("servers").stream()
                .map(server -> server.text("url").orElseThrow())
                .toList();
    }

    private JsonObject served(PublicApi api, String path) throws IOException {
        HttpAnswer answer = api.answer(FakeRequest.of("GET", path), InputStream::nullInputStream)
                .orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.header("Vary")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        return json.read(JsonObject.class, answer.body());
    }

    @Test
    void each_time_the_same_bytes_are_served() throws IOException {
        var api = Nothing.offered().build();
        assertThat(served(api, "/openapi.json")).isEqualTo(served(api, "/openapi.json"));
    }
}
