package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.jdbc.Dsn;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;

/** Rules that one key alone does not show. */
final class CrossChecks {
    private final Settings settings;
    private final Problems problems;

    CrossChecks(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void check() {
        database(settings.text("dsn"));
        publicUrl(PublicUrl.of(settings));
        new HashingSection(settings).check(problems);
        codes();
        saml();
        new KeySection(settings).check(problems);
        new CourierChecks(settings).check(problems);
        new WebHookSection(settings).check(problems);
        webHooks("selfservice.flows", settings.object("selfservice.flows"));
    }

    private void database(String dsn) {
        if (!dsn.equals("memory") && !isUsable(dsn)) {
            problems.add(
                    Problem.notAllowed("dsn", Json.of(dsn), "memory, sqlite://path or postgres://user@host/database"));
        }
    }

    private static boolean isUsable(String dsn) {
        try {
            return Dsn.parse(dsn) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void publicUrl(PublicUrl url) {
        if (!url.isUsable()) {
            problems.add(Problem.notAllowed(
                    "serve.public.base_url", Json.of(url.text()), "an address such as https://accounts.example.org/"));
        }
    }

    private void codes() {
        String code = "selfservice.methods.code.";
        if (settings.flag(code + "passwordless_enabled") && settings.flag(code + "mfa_enabled")) {
            problems.add(Problem.notAllowed(
                    code + "mfa_enabled",
                    Json.of(true),
                    "false where passwordless_enabled is true: a code is a first or a second factor, not both"));
        }
    }

    /** Whoever counts on it would find no way in. */
    private void saml() {
        String key = "selfservice.methods.saml.enabled";
        if (settings.flag(key)) {
            problems.add(
                    Problem.notAllowed(
                            key,
                            Json.of(true),
                            "false: nothing here speaks SAML; providers of OpenID Connect belong under selfservice.methods.oidc"));
        }
    }

    private void webHooks(String where, Json value) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++)
                webHooks(where + "[" + i + "]", list.items().get(i));
        }
        if (value instanceof JsonObject object) {
            if (isWebHookWithoutConfig(object))
                problems.add(Problem.missing(where + ".config", "a map with url and method"));
            object.members().forEach((name, member) -> webHooks(where + "." + name, member));
        }
    }

    private static boolean isWebHookWithoutConfig(JsonObject hook) {
        return hook.text("hook").filter("web_hook"::equals).isPresent() && !hook.has("config");
    }
}
