package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a flow holds, and whatever the address asks for: it is shown as text, runs nothing and breaks no page. */
@NeedsBrowser
class HostileTextTest extends WithBrowser {
    private static final int NARROW = 320;
    // What makes a flow of the text, and must stay what it is; moments too.
    private static final Set<String> KEPT = Set.of(
            "id",
            "type",
            "node_type",
            "group",
            "action",
            "method",
            "state",
            "schema_id",
            "schema_url",
            "request_url",
            "requested_aal",
            "crossorigin",
            "referrerpolicy",
            "status",
            "via",
            "name");
    private static final Map<String, String> HOSTILE = Map.of(
            "markup",
            "\"><script>hacked=1</script><img src=x onerror=hacked=2><svg onload=hacked=3>'; hacked=4; //</title></style><b>",
            "address",
            "javascript:hacked=5",
            "template",
            "{title}{t['or']}{#include layout}{/include}${7*7}",
            "long",
            "w".repeat(10_000),
            "right-to-left",
            "\u202e\u05e9\u05dc\u05d5\u05dd<script>hacked=6</script>\u202e\u0627\u0644\u0633\u0644\u0627\u0645"
                    .repeat(20),
            "control",
            "a\u0000b\u001b[31m\u0008\ufffe\r\n\t\u2028x");
    // Between them they have every kind of node, of message and of form.
    private static final List<String> SOME = List.of(
            "registration-after-invalid",
            "registration-code-sent",
            "login-code-wrong",
            "screen-login-aal1-unified-oidc-passkey-password",
            "screen-login-aal2-all-methods-webauthn-2fa",
            "screen-settings-browser-nothing-enrolled",
            "screen-settings-browser-all-enrolled-webauthn-2fa",
            "screen-settings-after-lookup-reveal",
            "recovery-recovery_awaiting_address_choice-code",
            "verification-passed_challenge-code",
            "settings-remark");

    @BeforeAll
    void narrow() {
        browser.wide(NARROW);
    }

    static Stream<String> texts() {
        return HOSTILE.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @DisplayName("[F8] A flow full of it is still a page")
    void a_flow_full_of_it_is_still_a_page(String kind) {
        try (Gallery gallery = Gallery.open(flow -> (JsonObject) spoiled(flow, HOSTILE.get(kind)))) {
            for (String name : SOME) {
                browser.open(gallery.address(name));
                isHarmless(name);
            }
            browser.keep("hostile-" + kind);
        }
    }

    private void isHarmless(String what) {
        assertThat(browser.run("return typeof window.hacked")).as(what).isEqualTo("undefined");
        assertThat(browser.all("script:not([nonce])")).as(what).isEmpty();
        assertThat(browser.all(
                        "main b, main svg:not(.icon), main img[src=x], main [onerror], main a[href^='javascript:']"))
                .as(what)
                .isEmpty();
        assertThat(browser.all("h1")).as(what).hasSize(1);
        browser.fitsTheWindow();
    }

    private static Json spoiled(Json value, String text) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject changed = JsonObject.EMPTY;
                for (var member : object.members().entrySet()) {
                    boolean kept = isKept(member.getKey()) && member.getValue() instanceof JsonString;
                    changed =
                            changed.with(member.getKey(), kept ? member.getValue() : spoiled(member.getValue(), text));
                }
                yield changed;
            }
            case JsonArray array ->
                new JsonArray(
                        array.items().stream().map(item -> spoiled(item, text)).toList());
            case JsonString any -> Json.of(text);
            default -> value;
        };
    }

    private static boolean isKept(String member) {
        return KEPT.contains(member) || member.endsWith("_at");
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/ui/login?flow=%22%3E%3Cscript%3Ehacked%3D1%3C/script%3E",
                "/ui/error?id=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E",
                "/ui/sessions?ended=%3Cscript%3Ehacked%3D1%3C/script%3E",
                "/ui/%3Cscript%3Ehacked%3D1%3C/script%3E",
                "/ui/signed-out?x=javascript:hacked%3D1#%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E",
                "/ui/error?id=" + "w".repeat(3_000),
                "/ui/%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D?flow=%E2%80%AE%00%FF");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("addresses")
    @DisplayName("[F8] An address full of it runs nothing")
    void an_address_full_of_it_runs_nothing(String path) {
        try (Gallery gallery = Gallery.open()) {
            browser.open(gallery.origin() + path);
            assertThat(browser.run("return typeof window.hacked")).isEqualTo("undefined");
            assertThat(browser.run("return document.documentElement.innerHTML").toString())
                    .doesNotContain("<script>hacked", "onerror=");
            assertThat(browser.all("h1")).hasSize(1);
            browser.fitsTheWindow();
        }
    }
}
