package dev.portcullis.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final JsonObject DATA = JsonObject.EMPTY
            .with("to", Json.of("ann@example.org"))
            .with("recovery_code", Json.of("123456"))
            .with("request_url_domain", Json.of("example.org"))
            .with("oauth2_login_request", JsonObject.of("client", JsonObject.of("client_name", Json.of("Notes"))))
            .with("expires_in_minutes", Json.of(15))
            .with("none", Json.of(0))
            .with("list", JsonArray.ofTexts(List.of("a", "b")))
            .with("empty", JsonArray.EMPTY)
            .with(
                    "identity",
                    JsonObject.of(
                            "traits",
                            JsonObject.of("lang", Json.of("de"), "name", JsonObject.of("first", Json.of("Ann")))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Hello {{ .To }}!                                        | Hello ann@example.org!",
                "{{.RecoveryCode}}                                       | 123456",
                "{{ .RequestURLDomain }}                                 | example.org",
                "{{ .OAuth2LoginRequest.client.client_name }}            | Notes",
                "{{ .ExpiresInMinutes }} min                             | 15 min",
                "{{ .Identity.traits.name.first }}                       | Ann",
                "[{{ .Identity.traits.name.last }}]                      | []",
                "[{{ .Identity }}]                                       | []",
                "{{ if .To }}yes{{ end }}                                | yes",
                "{{ if .None }}yes{{ else }}no{{ end }}                  | no",
                "{{ if .Nobody }}a{{ else if .To }}b{{ else }}c{{ end }} | b",
                "{{ if .Nobody }}a{{ else if .None }}b{{ else }}c{{end}} | c",
                "{{ range .List }}<{{ . }}>{{ end }}                     | <a><b>",
                "{{ range .List }}{{ $.To }} {{ end }}.                  | ann@example.org ann@example.org .",
                "{{ range .Empty }}x{{ else }}none{{ end }}              | none",
                "{{ with .Identity.traits }}{{ .lang }}{{ end }}         | de",
                "{{ if eq .Identity.traits.lang \"de\" }}Ja{{ end }}     | Ja",
                "{{ if ne .ExpiresInMinutes 15 }}x{{ else }}y{{ end }}   | y",
                "{{ if and .To (not .None) }}both{{ end }}               | both",
                "{{ if or .None .Nobody }}x{{ else }}neither{{ end }}    | neither",
                "a   {{- /* nothing */ -}}   b                           | ab",
                "{{ \"as it is\" }}                                      | as it is",
            })
    void a_construct_is_understood(String source, String shown) {
        assertThat(render(source)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .To | upper }}",
                "{{ template \"x\" . }}",
                "{{ define \"x\" }}{{ end }}",
                "{{ printf \"%s\" .To }}",
                "{{ $x := .To }}",
                "{{ if }}x{{ end }}",
                "{{ if .To }}x",
                "{{ range .List }}x",
                "{{ end }}",
                "{{ else }}",
                "{{ .To",
                "{{ .To. }}",
                "{{ eq .To }}",
                "{{ not (.To }}",
                "{{ () }}",
                "{{ }}",
                "{{ 1-2 }}",
                "{{ upper .To }}",
            })
    void what_is_not_understood_is_named_with_its_file_in_one_line(String source) {
        assertThatThrownBy(() -> render(source))
                .isInstanceOf(BadTemplate.class)
                .hasMessageStartingWith("folder/email.body.gotmpl: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void nesting_ends_somewhere() {
        assertThatThrownBy(() -> render("{{ if .To }}".repeat(10_000))).isInstanceOf(BadTemplate.class);
    }

    @Test
    @DisplayName("[F8] Template syntax in data stays data")
    void template_syntax_in_data_stays_data() {
        var data = JsonObject.of("to", Json.of("{{ .RecoveryCode }}{{ if .To }}"), "recovery_code", Json.of("123456"));
        assertThat(Template.parse("t", "{{ .To }}").render(data, Escape.PLAIN))
                .isEqualTo("{{ .RecoveryCode }}{{ if .To }}");
    }

    @Test
    @DisplayName("[F8] Markup in data stays data")
    void markup_in_data_stays_data() {
        var data = JsonObject.of("to", Json.of("</p><script>alert('1')</script>\"&"));
        assertThat(Template.parse("t", "<p title=\"{{ .To }}\">").render(data, Escape.HTML))
                .isEqualTo("<p title=\"&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;\">");
    }

    private static String render(String source) {
        return Template.parse("folder/email.body.gotmpl", source).render(DATA, Escape.PLAIN);
    }
}
