package dev.portcullis.domain.settings;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.flow.PausedSubmission;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps submissions that need a fresh sign-in first, and finds them again after it. Source: docs/contract/settings.md, "Going
 * on afterwards".
 */
public final class PausedSubmissions {
    private static final String COOKIE = "ory_kratos_continuity";
    private static final String PURPOSE = "paused-submission";
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration COOKIE_LIFE = Duration.ofDays(30);
    /** In bytes: so much the box takes, and more than any form of settings holds. */
    private static final int LONGEST = 64 * 1024;

    /** What comes back from a sign-in and finds nothing that waits. */
    static final Submission LOST = new Submission.Unreadable(
            "nothing was saved: what you changed waited too long, or in another browser; please change it again");

    private static final int MOST_TRIED = 8;

    private final String name;
    private final CookieSettings cookies;
    private final UnitOfWork work;
    private final Flows flows;
    private final SecretSource secrets;
    private final SecretBox box;
    private final SecretBox atRest;
    private final JsonText json;

    public PausedSubmissions(
            CookieSettings cookies,
            FlowSupport support,
            SecretSource secrets,
            SecretBox box,
            SecretBox atRest,
            JsonText json) {
        this.name = cookies.prefixed(COOKIE);
        this.cookies = cookies;
        this.work = support.work();
        this.flows = support.flows();
        this.secrets = secrets;
        this.box = box;
        this.atRest = atRest;
        this.json = json;
    }

    /** Keep a submission; the cookie finds it again. Empty when it is too long to be kept. Earlier ones are gone. */
    Optional<Cookie> pause(SettingsAttempt attempt) {
        String plain = json.write(toJson(attempt.submission()));
        return plain.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.empty()
                : Optional.of(keep(attempt, plain));
    }

    private Cookie keep(SettingsAttempt attempt, String plain) {
        var paused = new PausedSubmission(
                secrets.uuid(),
                attempt.identity().id(),
                attempt.flow().id(),
                atRest.seal(PURPOSE, plain),
                attempt.now().plus(KEPT));
        work.write(stores -> {
            forget(stores, attempt.identity().id());
            stores.pausedSubmissions().insert(paused);
            return paused;
        });
        return cookie(box.seal(COOKIE, paused.id().toString()));
    }

    void forget(Stores stores, IdentityId identity) {
        stores.pausedSubmissions().removeAll(identity);
    }

    /** The submission that waits for this caller, and waits no longer; empty when none does. */
    Optional<Submission> resume(SettingsAttempt attempt) {
        return cookiesOf(attempt.caller())
                .flatMap(id -> work.write(stores -> stores.pausedSubmissions().take(id)).stream())
                .filter(paused -> paused.identity().equals(attempt.identity().id())
                        && paused.flow().equals(attempt.flow().id())
                        && attempt.now().isBefore(paused.expiresAt()))
                .flatMap(paused -> atRest.open(PURPOSE, paused.sealed()).stream())
                .findFirst()
                .map(plain -> fromJson(json.read(plain)));
    }

    /** Whether a page comes back from a sign-in: it names its flow, and submits nothing. */
    static boolean isReturn(Submission submission) {
        return submission instanceof Submission.Query(var fields)
                && fields.keySet().equals(Set.of("flow"));
    }

    private Stream<UUID> cookiesOf(Caller caller) {
        return caller.cookies().all(name).stream()
                .distinct()
                .flatMap(value -> box.open(COOKIE, value).stream())
                .filter(id -> !id.isEmpty())
                .limit(MOST_TRIED)
                .map(UUID::fromString);
    }

    /** The cookie once nothing waits any more; it stays, as the contract has it, and finds nothing. */
    Cookie emptied() {
        return cookie(box.seal(COOKIE, ""));
    }

    private Cookie cookie(String value) {
        return cookies.cookie(name, value, COOKIE_LIFE, flows.now().plus(COOKIE_LIFE));
    }

    private static Json toJson(Submission submission) {
        return switch (submission) {
            case Submission.JsonBody(Json value) -> JsonObject.of("json", value);
            case Submission.FormBody(var fields) -> {
                JsonObject form = JsonObject.EMPTY;
                for (var field : fields.entrySet()) {
                    form = form.with(field.getKey(), JsonArray.ofTexts(field.getValue()));
                }
                yield JsonObject.of("form", form);
            }
            case Submission.Query none -> JsonObject.EMPTY;
            case Submission.Unreadable none -> JsonObject.EMPTY;
        };
    }

    private static Submission fromJson(Json kept) {
        if (kept instanceof JsonObject object && object.has("form")) {
            var fields = new LinkedHashMap<String, List<String>>();
            object.object("form").members().forEach((name, values) -> fields.put(name, texts(values)));
            return new Submission.FormBody(fields);
        }
        return kept instanceof JsonObject object
                ? new Submission.JsonBody(object.get("json").orElse(JsonObject.EMPTY))
                : new Submission.Unreadable("nothing was kept");
    }

    private static List<String> texts(Json values) {
        return values instanceof JsonArray(List<Json> items)
                ? items.stream()
                        .map(item -> item instanceof JsonString(String text) ? text : "")
                        .toList()
                : List.of();
    }
}
