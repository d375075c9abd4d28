package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.domain.configuration.KeySettings;
import dev.portcullis.domain.configuration.PasskeyOptions;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.webauthn.AttestationConveyance;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.UserVerification;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code selfservice.methods.webauthn}, {@code selfservice.methods.passkey} and {@code portcullis.keys}. */
final class KeySection {
    private static final String METHODS = "selfservice.methods.";
    private static final String POLICY = "portcullis.keys.";

    private final Settings settings;

    KeySection(Settings settings) {
        this.settings = settings;
    }

    KeySettings read() {
        return new KeySettings(
                party("webauthn"),
                settings.flagIfSet(METHODS + "webauthn.config.passwordless").orElse(false),
                party("passkey"),
                policy());
    }

    /** Whoever is asked for a key is asked by a site with a name, from pages that there are. */
    void check(Problems problems) {
        check("webauthn", problems);
        check("passkey", problems);
    }

    private void check(String method, Problems problems) {
        if (isEnabled(method)) {
            need(rp(method) + "id", "the domain of your pages, for instance example.org", problems);
            need(rp(method) + "display_name", "the name of your service", problems);
            origins(method).stream()
                    .filter(origin -> !isOrigin(origin))
                    .forEach(origin -> problems.add(Problem.notAllowed(
                            rp(method) + "origins",
                            Json.of(origin),
                            "where your pages are, for instance https://accounts.example.org")));
        }
    }

    private void need(String key, String what, Problems problems) {
        if (textOf(key).isEmpty()) {
            problems.add(Problem.missing(key, what));
        }
    }

    private static boolean isOrigin(String text) {
        try {
            return new RelyingParty("id", "name", Set.of(text)).origins().contains(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private boolean isEnabled(String method) {
        return settings.flag(METHODS + method + ".enabled");
    }

    private static String rp(String method) {
        return METHODS + method + ".config.rp.";
    }

    private String textOf(String key) {
        String text = settings.textOrNull(key);
        return text == null ? "" : text;
    }

    private Optional<RelyingParty> party(String method) {
        return isEnabled(method)
                ? Optional.of(new RelyingParty(
                        textOf(rp(method) + "id"),
                        textOf(rp(method) + "display_name"),
                        origins(method),
                        Set.copyOf(settings.texts(POLICY + "top_origins"))))
                : Optional.empty();
    }

    /** Where nothing is said, the domain itself, and this server if it is in the domain. */
    private Set<String> origins(String method) {
        var origins = new LinkedHashSet<>(settings.texts(rp(method) + "origins"));
        String single = method.equals("webauthn") ? settings.textOrNull(rp(method) + "origin") : null;
        if (single != null && !single.isEmpty()) {
            origins.add(single);
        }
        return origins.isEmpty() ? usual(textOf(rp(method) + "id")) : origins;
    }

    private Set<String> usual(String id) {
        URI own = URI.create(PublicUrl.of(settings).text());
        var origins = new LinkedHashSet<String>();
        origins.add(own.getScheme() + "://" + id);
        if (isWithin(own.getHost(), id)) {
            origins.add(own.getScheme() + "://" + own.getAuthority());
        }
        return origins;
    }

    private static boolean isWithin(@Nullable String host, String id) {
        return host != null && (host.equals(id) || host.endsWith("." + id));
    }

    private PasskeyOptions passkeys() {
        String config = METHODS + "passkey.config.";
        String selection = config + "authenticator_selection.";
        return new PasskeyOptions(
                settings.textOrNull(selection + "authenticator_attachment"),
                settings.textOrNull(selection + "resident_key"),
                named(UserVerification.class, selection + "user_verification"),
                named(AttestationConveyance.class, config + "attestation.preference"),
                within(config + "timeouts.registration"),
                within(config + "timeouts.login"));
    }

    private @Nullable Duration within(String key) {
        return settings.isSet(key) ? settings.duration(key) : null;
    }

    private <E extends Enum<E>> @Nullable E named(Class<E> type, String key) {
        String name = settings.textOrNull(key);
        return name == null ? null : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private KeyPolicy policy() {
        return new KeyPolicy(
                named(UserVerification.class, POLICY + "user_verification"),
                new AttestationPolicy(
                        AttestationConveyance.valueOf(
                                settings.text(POLICY + "attestation").toUpperCase(Locale.ROOT)),
                        TrustAnchors.of(
                                new Locations(CallableAddresses.of(settings)),
                                POLICY + "trust_anchors",
                                settings.texts(POLICY + "trust_anchors"))),
                settings.flag(POLICY + "platform_only"),
                passkeys());
    }
}
