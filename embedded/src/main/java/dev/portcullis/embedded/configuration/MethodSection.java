package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.BreachRules;
import dev.portcullis.domain.configuration.GuessableSettings;
import dev.portcullis.domain.configuration.LengthUnit;
import dev.portcullis.domain.configuration.MethodSettings;
import dev.portcullis.domain.configuration.PasswordSettings;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.configuration.ThrottleSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code selfservice.methods}. */
final class MethodSection {
    private static final List<String> METHODS =
            List.of("password", "profile", "code", "link", "totp", "lookup_secret", "webauthn", "passkey", "oidc");
    private static final String CODE = "selfservice.methods.code.";
    private static final String GUESSING = "portcullis.guessing.";
    private static final String PASSWORD = "selfservice.methods.password.config.";

    private final Settings settings;

    MethodSection(Settings settings) {
        this.settings = settings;
    }

    MethodSettings read() {
        return new MethodSettings(
                METHODS.stream().filter(this::isEnabled).collect(Collectors.toUnmodifiableSet()),
                password(),
                Objects.requireNonNullElseGet(
                        settings.textOrNull("selfservice.methods.totp.config.issuer"),
                        () -> PublicUrl.of(settings).host()),
                settings.flag(CODE + "passwordless_enabled"),
                settings.flag(CODE + "mfa_enabled"),
                settings.flag(CODE + "config.missing_credential_fallback_enabled"),
                settings.duration(CODE + "config.lifespan"),
                settings.number(CODE + "config.max_submissions"),
                settings.duration("selfservice.methods.link.config.lifespan"),
                new KeySection(settings).read());
    }

    private boolean isEnabled(String method) {
        boolean implied = method.equals("code") && settings.flag(CODE + "passwordless_enabled");
        return implied || settings.flag("selfservice.methods." + method + ".enabled");
    }

    private PasswordSettings password() {
        return new PasswordSettings(
                settings.number(PASSWORD + "min_password_length"),
                SecurityProfile.of(settings).rules().has(Rule.PASSWORDS_COUNT_CHARACTERS)
                        ? LengthUnit.CHARACTERS
                        : LengthUnit.BYTES,
                breaches(),
                settings.flag(PASSWORD + "identifier_similarity_check_enabled"),
                new GuessableSettings(settings.flag("portcullis.passwords.refuse_common"), ServiceWords.of(settings)),
                guessing());
    }

    private BreachRules breaches() {
        return new BreachRules(
                settings.flag(PASSWORD + "haveibeenpwned_enabled"),
                settings.number(PASSWORD + "max_breaches"),
                settings.flag(PASSWORD + "ignore_network_errors"),
                settings.flag("portcullis.passwords.check_at_sign_in"));
    }

    private ThrottleSettings guessing() {
        Duration longest = settings.duration(GUESSING + "longest_delay");
        return new ThrottleSettings(
                settings.flag(GUESSING + "enabled"),
                settings.number(GUESSING + "free"),
                longest.compareTo(ThrottleSettings.LONGEST_DELAY) < 0 ? longest : ThrottleSettings.LONGEST_DELAY,
                settings.number(GUESSING + "ceiling"),
                settings.flag(GUESSING + "known_devices"));
    }
}
