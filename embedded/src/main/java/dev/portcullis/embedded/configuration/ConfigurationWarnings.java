package dev.portcullis.embedded.configuration;

import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that work, but seldom as people expect: one line each. */
final class ConfigurationWarnings {
    private final Settings settings;
    private final List<String> lines = new ArrayList<>();

    ConfigurationWarnings(Settings settings) {
        this.settings = settings;
    }

    List<String> warnings() {
        when(!hasSecrets(), "no secrets are set: new ones are made at every start, and all sessions end with it");
        when(hidesHost(), "serve.public.base_url is not set: links lead to this machine only");
        when(allowsAnyOrigin(), "serve.public.cors allows every origin to call with cookies");
        when(
                settings.flagIfSet("log.leak_sensitive_values").orElse(false),
                "log.leak_sensitive_values has no effect: secrets are never logged");
        when(isNoneWithoutSecure(), "cookies without Secure get SameSite=Lax");
        when(
                linksByAddress(),
                "account_linking_mode: automatic has no effect: whoever has an account proves it before a provider is"
                        + " connected to it");
        lines.addAll(new CookieSection(settings).warnings());
        AllowList.ReturnUrls.of(settings).warnings().forEach(lines::add);
        if (settings.flag("serve.public.cors.enabled")) {
            AllowList.Origins.of(settings).warnings().forEach(lines::add);
        }
        return lines;
    }

    private void when(boolean applies, String line) {
        if (applies) lines.add(line);
    }

    private boolean hasSecrets() {
        return !settings.texts("secrets.cookie").isEmpty()
                || !settings.texts("secrets.default").isEmpty();
    }

    private boolean hidesHost() {
        return !settings.isSet("serve.public.base_url") && PublicUrl.isWildcard(settings.text("serve.public.host"));
    }

    private boolean allowsAnyOrigin() {
        String cors = "serve.public.cors.";
        return settings.flag(cors + "enabled")
                && settings.flag(cors + "allow_credentials")
                && settings.texts(cors + "allowed_origins").contains("*");
    }

    private boolean linksByAddress() {
        return settings.list("selfservice.methods.oidc.config.providers").items().stream()
                .anyMatch(provider -> provider instanceof JsonObject given
                        && given.text("account_linking_mode").equals(Optional.of("automatic")));
    }

    private boolean isNoneWithoutSecure() {
        return settings.text("cookies.same_site").equals("None")
                && !new CookieSection(settings).general().secure();
    }
}
