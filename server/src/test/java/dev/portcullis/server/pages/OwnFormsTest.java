package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of forms on our own pages, in a real browser. Source: docs/contract/forms.md, "What stays". */
@NeedsBrowser
class OwnFormsTest extends WithBrowser {
    private static final String EMAIL = "ada@example.org";

    static LongStream seeds() {
        return LongStream.rangeClosed(0, Long.getLong("forms.rounds", 4));
    }

    @ParameterizedTest(name = "schema {0}")
    @MethodSource("seeds")
    @DisplayName("[U11] Settings that are saved as they were drawn change nothing, with JavaScript and without")
    void settings_that_are_saved_as_they_were_drawn_change_nothing(long seed) {
        FieldKinds.Pair pair = seed == 0 ? FieldKinds.all() : FieldKinds.some(seed);
        try (var site = new OwnSite(pair.schema())) {
            site.signUp(pair.traits());
            JsonObject before = site.traits(EMAIL);
            browser.withScript(true).open(site.page("login")).forget().open(site.page("login"));
            browser.fill("identifier", EMAIL).fill("password", OwnSite.PASSWORD).press("button[value=password]");
            for (boolean script : new boolean[] {true, false}) {
                browser.withScript(script).open(site.page("settings")).press("button[value=profile]");

                assertThat(browser.texts("[role=status]:not([hidden])"))
                        .containsExactly("Your changes have been saved.");
                assertThat(site.traits(EMAIL)).as("JavaScript: %s", script).isEqualTo(before);
            }
            browser.saysNothingBad();
        }
    }

    @ParameterizedTest(name = "JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("[U11] What is typed into every kind of field at sign-up is kept")
    void what_is_typed_into_every_kind_of_field_is_kept(boolean script) {
        try (var site = new OwnSite(FieldKinds.all().schema())) {
            browser.withScript(script).open(site.page("registration")).forget().open(site.page("registration"));
            browser.fill("traits.email", EMAIL)
                    .fill("traits.text", "\"Ada\" & <b>")
                    .fill("traits.pattern", "ABC")
                    .fill("traits.site", "https://example.org/?a=1&b=2")
                    .fill("traits.number", "2.5")
                    .fill("traits.whole", "9007199254740993")
                    .paste("traits.day", "1999-12-31")
                    .paste("traits.moment", "2031-05-06T07:08")
                    .fill("traits.list", "climbing")
                    .fill("traits.nested.first", "Ada");
            browser.one("input[type=checkbox][name='traits.flag']").click();
            browser.choose("traits.choice", "team");
            browser.press("button[value=profile]");
            browser.fill("password", OwnSite.PASSWORD).press("button[value=password]");

            JsonObject kept = site.traits(EMAIL);
            assertThat(kept.members())
                    .containsEntry("text", Json.of("\"Ada\" & <b>"))
                    .containsEntry("pattern", Json.of("ABC"))
                    .containsEntry("site", Json.of("https://example.org/?a=1&b=2"))
                    .containsEntry("number", FieldKinds.parsed("2.5"))
                    .containsEntry("whole", FieldKinds.parsed("9007199254740993"))
                    .containsEntry("day", Json.of("1999-12-31"))
                    .containsEntry("flag", Json.of(true))
                    .containsEntry("choice", Json.of("team"))
                    .containsEntry("list", FieldKinds.parsed("['climbing']"));
            assertThat(kept.text("moment").orElseThrow()).startsWith("2031-05-06T07:08");
            assertThat(kept.object("nested").text("first")).contains("Ada");
            browser.saysNothingBad();
        }
    }
}
