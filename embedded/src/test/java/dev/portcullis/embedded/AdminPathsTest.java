package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.testkit.server.LocalServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the public side sends those who ask it for the administration. Source: docs/contract/operations.md, "Other paths". */
class AdminPathsTest {
    private static final String ADMIN = "http://admin.example.org:4434/";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/identities?page_size=1",
                "/admin/sessions",
                "/admin/recovery/code",
                "/admin/courier/messages/x"
            })
    void paths_of_the_administration_are_sent_on_to_the_address_that_is_set(String path) throws Exception {
        var answer = answer(portcullis().set("serve.admin.base_url", ADMIN), path);
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue(ADMIN + path.substring(1));
    }

    @Test
    void nothing_is_told_of_the_administration_where_nothing_is_said_of_it_or_security_is_strict() throws Exception {
        var strict = portcullis().set("serve.admin.base_url", ADMIN).set("portcullis.security", "strict");
        assertThat(answer(portcullis(), "/admin/identities").statusCode()).isEqualTo(404);
        assertThat(answer(strict, "/admin/identities").statusCode()).isEqualTo(404);
        assertThat(answer(portcullis().set("serve.admin.base_url", ADMIN), "/admin/nonsense")
                        .statusCode())
                .isEqualTo(404);
    }

    private static PortcullisBuilder portcullis() {
        return Portcullis.with().set("dsn", "memory");
    }

    private HttpResponse<String> answer(PortcullisBuilder builder, String path) throws Exception {
        try (var portcullis = builder.start()) {
            PublicApi api = portcullis.publicApi().build();
            try (var server = LocalServer.serve(api, 0)) {
                var request = HttpRequest.newBuilder(server.address().resolve(path));
                return client.send(request.build(), BodyHandlers.ofString());
            }
        }
    }
}
