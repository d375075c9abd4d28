package dev.portcullis.domain.federation;

import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.federation.SubmittedToken;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody chose who wants to come in by a provider. Source: docs/contract/federation.md, "Choosing a provider".
 *
 * @param provider its name
 * @param upstream what is passed on to it
 * @param token what an app got from it; its text is empty where the browser is to go there
 */
record ProviderChoice(
        String provider, Map<String, String> upstream, SubmittedToken token, JsonObject transientPayload) {
    // Never login_hint: it would let whoever made the link choose the account that is used at the provider.
    private static final List<String> PASSED_ON = List.of("hd", "prompt", "auth_type", "acr_values");
    private static final String UPSTREAM = "upstream_parameters";
    private static final SubmittedFields METHOD = SubmittedFields.texts("method", "provider");
    static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method",
                    "provider",
                    "csrf_token",
                    "link",
                    "unlink",
                    "id_token",
                    "id_token_nonce",
                    UPSTREAM + ".hd",
                    UPSTREAM + ".prompt",
                    UPSTREAM + ".auth_type",
                    UPSTREAM + ".acr_values")
            .withObject(UPSTREAM)
            .withTransientPayload();

    /** Whether a submission chooses a provider. @param named the method that it names */
    static boolean isMeant(SubmissionReader reader, Submission submission, String named) {
        boolean fits = named.isEmpty() || named.toLowerCase(Locale.ROOT).equals("oidc");
        return fits && !reader.read(submission, METHOD).text("provider").isEmpty();
    }

    static ProviderChoice of(SubmittedValues entered) {
        return of(entered, entered.text("provider"));
    }

    static ProviderChoice of(SubmittedValues entered, String provider) {
        return new ProviderChoice(
                provider,
                upstream(entered),
                new SubmittedToken(entered.text("id_token"), entered.text("id_token_nonce")),
                entered.transientPayload().orElse(JsonObject.EMPTY));
    }

    /** The provider, and nothing that came along. */
    ProviderChoice alone() {
        return new ProviderChoice(provider, Map.of(), new SubmittedToken("", ""), JsonObject.EMPTY);
    }

    private static Map<String, String> upstream(SubmittedValues entered) {
        var passed = new LinkedHashMap<String, String>();
        for (String name : PASSED_ON) {
            entered.values()
                    .object(UPSTREAM)
                    .text(name)
                    .or(() -> entered.values().text(UPSTREAM + "." + name))
                    .ifPresent(given -> passed.put(name, given));
        }
        return passed;
    }

    boolean hasToken() {
        return !token.idToken().isEmpty();
    }
}
