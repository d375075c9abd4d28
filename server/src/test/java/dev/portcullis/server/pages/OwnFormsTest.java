package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of forms on our own pages, in a real browser. Source: docs/contract/forms.md, "What stays". */
@NeedsBrowser
class OwnFormsTest extends WithBrowser {
    private static final String EMAIL = "ada@example.org";

    private static final int PAIRS = Integer.getInteger("forms.pairs", 150);
    private static final Pattern FORM = Pattern.compile(
            "<form [^>]*action=\"([^\"]+)\"(?:(?!</form>).)*value=\"profile\".*?</form>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("src=\"([^\"]+/assets/script-[^\"]+)\"");

    static LongStream seeds() {
        return LongStream.rangeClosed(0, Long.getLong("forms.rounds", 1));
    }

    /** A person, and what they saved. */
    private record Saved(int number, Member member, FlowId flow, String page) {
        /** The form, and where it is sent. */
        MatchResult form() {
            return FORM.matcher(page).results().findFirst().orElseThrow(() -> new AssertionError(page));
        }
    }

    @Test
    @DisplayName("[U11] Whatever the schema, a browser sends a form back as it was drawn, with JavaScript and without")
    void whatever_the_schema_a_browser_sends_a_form_back_as_it_was_drawn() {
        List<FieldKinds.Pair> pairs =
                IntStream.range(0, PAIRS).mapToObj(FieldKinds::some).toList();
        try (var http = HttpClient.newHttpClient();
                var forms = new FormPage();
                var site =
                        new OwnSite(pairs.stream().map(FieldKinds.Pair::schema).toList())) {
            List<Member> members = IntStream.range(0, PAIRS)
                    .mapToObj(i -> Member.signedUp(
                            site.api(),
                            http,
                            "own" + i,
                            pairs.get(i).traits().with("email", Json.of("ada" + i + "@example.org"))))
                    .toList();
            for (boolean script : new boolean[] {true, false}) {
                browser.withScript(script);
                saveUnchanged(site, forms, members);
            }
        }
    }

    private void saveUnchanged(OwnSite site, FormPage forms, List<Member> members) {
        List<JsonObject> before = members.stream().map(Member::traits).toList();
        var drawn = new ArrayList<Saved>();
        for (Member member : members) {
            FlowId flow = member.settings();
            drawn.add(new Saved(drawn.size(), member, flow, member.page(site.page("settings") + "?flow=" + flow)));
        }
        var script = SCRIPT.matcher(drawn.getFirst().page());
        assertThat(script.find()).isTrue();
        String code = members.getFirst().page(site.address(script.group(1)));
        List<String> sent = forms.sent(
                browser, drawn.stream().map(one -> one.form().group()).toList(), code, "profile");
        for (Saved one : drawn) {
            one.member().post(one.form().group(1).replace("&amp;", "&"), sent.get(one.number()));

            assertThat(one.member().state(one.flow()))
                    .as("schema %d sent %s", one.number(), sent.get(one.number()))
                    .isEqualTo("success");
            assertThat(one.member().traits())
                    .as("schema %d sent %s", one.number(), sent.get(one.number()))
                    .isEqualTo(before.get(one.number()));
        }
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
