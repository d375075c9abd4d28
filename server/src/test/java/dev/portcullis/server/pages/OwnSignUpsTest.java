package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithProfileMethod;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law of forms where nobody has an account yet: what was entered comes back as it was, whatever the schema. Source:
 * docs/contract/forms.md, "What stays".
 */
@NeedsBrowser
class OwnSignUpsTest extends WithBrowser {
    private static final int PAIRS = Integer.getInteger("forms.sign-ups", 40);
    private static final String TOO_SHORT = "short";
    private static final Pattern SCRIPT = Pattern.compile("src=\"([^\"]+/assets/script-[^\"]+)\"");

    /** The ways to a form that holds what was entered before. */
    enum Way {
        REFUSED_IN_ONE_STEP(true, "password"),
        SECOND_STEP(false, "password"),
        REFUSED_IN_THE_SECOND_STEP(false, "password"),
        BACK_IN_THE_FIRST_STEP(false, "profile");

        private final boolean oneStep;
        private final String button;

        Way(boolean oneStep, String button) {
            this.oneStep = oneStep;
            this.button = button;
        }

        /** Enter traits; then the flow shows them. */
        void go(Member member, RegistrationFlow flow, JsonObject traits) {
            if (!oneStep) {
                member.registerInVain(flow, profile(flow, traits, null));
            }
            if (this == REFUSED_IN_ONE_STEP || this == REFUSED_IN_THE_SECOND_STEP) {
                String token = Member.token(flow);
                member.registerInVain(
                        flow, new UpdateRegistrationFlowWithPasswordMethod(TOO_SHORT, traits, token, null));
            }
            if (this == BACK_IN_THE_FIRST_STEP) {
                member.registerInVain(flow, profile(flow, traits, "previous"));
            }
        }

        private static UpdateRegistrationFlowWithProfileMethod profile(
                RegistrationFlow flow, JsonObject traits, String screen) {
            return new UpdateRegistrationFlowWithProfileMethod(traits, Member.token(flow), screen, null);
        }
    }

    /** Somebody before a form. @param shown what it shows of the traits, by the names of its inputs */
    private record Begun(Member member, RegistrationFlow flow, String email, Map<String, Json> shown) {}

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U11] Whatever the schema, a sign-up keeps what was entered in every step and after a refusal")
    void a_sign_up_keeps_what_was_entered(Way way) {
        List<FieldKinds.Pair> pairs =
                IntStream.range(0, PAIRS).mapToObj(FieldKinds::some).toList();
        try (var http = HttpClient.newHttpClient();
                var forms = new FormPage();
                var site =
                        new OwnSite(pairs.stream().map(FieldKinds.Pair::schema).toList(), way.oneStep)) {
            for (boolean script : new boolean[] {true, false}) {
                browser.withScript(script);
                List<Begun> begun = IntStream.range(0, PAIRS)
                        .mapToObj(i ->
                                begin(site, http, way, i, pairs.get(i).traits().with("email", address(i, script))))
                        .toList();
                submit(site, forms, way, begun);
                for (Begun one : begun) {
                    assertThat(DottedPaths.leaves("traits", site.traits(one.email())))
                            .as(one.email())
                            .containsAllEntriesOf(one.shown());
                }
            }
        }
    }

    private static Json address(int number, boolean script) {
        return Json.of("ada" + number + "-" + script + "@example.org");
    }

    private static Begun begin(OwnSite site, HttpClient http, Way way, int schema, JsonObject traits) {
        Member member = Member.nobody(site.api(), http);
        RegistrationFlow flow = member.registration("own" + schema);
        way.go(member, flow, traits);
        Set<String> drawn = member.inputs(flow).stream().map(Input::name).collect(Collectors.toSet());
        Map<String, Json> shown = new LinkedHashMap<>(DottedPaths.leaves("traits", traits));
        // Nothing at all is not sent, but a box that was unticked before is: no form can tell the two apart.
        shown.entrySet()
                .removeIf(leaf ->
                        !drawn.contains(leaf.getKey()) || leaf.getValue().equals(JsonNull.NULL));
        return new Begun(member, flow, traits.text("email").orElseThrow(), shown);
    }

    /** Send the forms as they are drawn, each with a password, until nothing is left to send. */
    private void submit(OwnSite site, FormPage forms, Way way, List<Begun> begun) {
        press(site, forms, way.button, begun);
        if (!way.button.equals("password")) {
            press(site, forms, "password", begun);
        }
    }

    private void press(OwnSite site, FormPage forms, String button, List<Begun> begun) {
        List<String> pages = begun.stream()
                .map(one -> one.member()
                        .page(site.page("registration") + "?flow=" + one.flow().id()))
                .toList();
        List<MatchResult> drawn = pages.stream().map(page -> form(page, button)).toList();
        List<String> sent = forms.sent(
                browser,
                drawn.stream().map(form -> withPassword(form.group())).toList(),
                script(site, begun.getFirst(), pages.getFirst()),
                button);
        for (int i = 0; i < begun.size(); i++) {
            assertThat(sent.get(i)).doesNotStartWith("invalid");
            begun.get(i).member().post(drawn.get(i).group(1).replace("&amp;", "&"), sent.get(i));
        }
    }

    private static MatchResult form(String page, String button) {
        return Pattern.compile(
                        "<form [^>]*action=\"([^\"]+)\"(?:(?!</form>).)*name=\"method\" value=\"" + button
                                + "\".*?</form>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(page));
    }

    private static String withPassword(String form) {
        return form.replace(
                "name=\"password\" type=\"password\" value=\"\"",
                "name=\"password\" type=\"password\" value=\"" + OwnSite.PASSWORD + "\"");
    }

    private static String script(OwnSite site, Begun one, String page) {
        var found = SCRIPT.matcher(page);
        assertThat(found.find()).isTrue();
        return one.member().page(site.address(found.group(1)));
    }
}
