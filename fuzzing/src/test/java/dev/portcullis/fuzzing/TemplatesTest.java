package dev.portcullis.fuzzing;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.template.BadTemplate;
import dev.portcullis.template.PartName;
import dev.portcullis.template.Replacement;
import dev.portcullis.template.Templates;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final List<String> GOOD = List.of(
            "Your code is {{ .LoginCode }}",
            "Hi {{ .Identity.traits.name.first }}, {{ if .Identity }}yes{{ else }}no{{ end }} {{- \" x\" -}}",
            "{{ range .Identity.traits.tags }}{{ . }}{{ end }}{{/* a remark */}}{{ with .To }}{{ . }}{{ end }}",
            "{{ define \"a\" }}b{{ end }}{{ template \"a\" . }} {{ printf \"%s\" .To }}");
    private static final JsonObject DATA =
            JsonObject.of("to", Json.of("ann@example.org"), "login_code", Json.of("123456"));

    @Test
    @DisplayName("[F8] [H8] Whatever stands where a template should is understood or refused, and rendered soon")
    void whatever_stands_where_a_template_should_is_understood_or_refused() {
        new Fuzzer("templates", GOOD).run(input -> {
            try {
                templates(input).render(message(), DATA);
            } catch (BadTemplate refused) {
                // As is meant.
            }
        });
    }

    private static OutboxMessage message() {
        return new OutboxMessage(
                new UUID(0, 1), Channel.EMAIL, "ann@example.org", "login_code_valid", "", null, Instant.EPOCH);
    }

    private static Templates templates(String text) {
        return new Templates(
                "en",
                Stream.of(PartName.values())
                        .map(part -> new Replacement("login_code_valid", Channel.EMAIL, part, "fuzzed", text))
                        .toList());
    }
}
