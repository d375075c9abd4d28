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
        origins();
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

    /** A wildcard above a name that many own lets strangers in. */
    private void origins() {
        String key = "feature_flags.legacy_allow_insecure_origins";
        if (settings.flag(key)) {
            problems.add(Problem.notAllowed(
                    key,
                    Json.of(true),
                    "false: name each origin in serve.public.cors.allowed_origins, or a * below a domain of your own"));
        }
    }

    private void webHooks(String where, Json value) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.items().size(); i++)
                webHooks(where + "[" + i + "]", list.items().get(i));
        }
        if (value instanceof JsonObject object) {
            String name = object.text("hook").orElse("");
            if (name.equals("web_hook")) webHook(where, object);
            if (name.equals("notify_previous_addresses")) notifying(where + ".config", object.object("config"));
            object.members().forEach((member, inner) -> webHooks(where + "." + member, inner));
        }
    }

    private void webHook(String where, JsonObject hook) {
        JsonObject config = hook.object("config");
        if (!hook.has("config")) {
            problems.add(Problem.missing(where + ".config", "a map with url and method"));
            return;
        }
        if (!config.has("url")) {
            problems.add(Problem.missing(where + ".config.url", "an absolute address such as https://example.org/"));
        }
        if (!config.has("method")) problems.add(Problem.missing(where + ".config.method", "a text"));
        config.get("recipients")
                .ifPresent(found -> problems.add(Problem.notAllowed(
                        where + ".config.recipients", found, "nothing: it belongs to notify_previous_addresses")));
    }

    private void notifying(String where, JsonObject config) {
        config.without("recipients")
                .members()
                .forEach((name, found) -> problems.add(
                        Problem.notAllowed(where + "." + name, found, "nothing: this hook knows recipients alone")));
    }
}
