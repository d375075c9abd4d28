package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.configuration.KeyPolicy;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.webauthn.AuthenticatorNames;
import dev.portcullis.ports.webauthn.CeremonyVerifier;

/** What the methods for security keys and passkeys have in common. */
public record KeyTools(
        KeyPolicy policy,
        CeremonyVerifier verifier,
        AuthenticatorNames names,
        SecretSource secrets,
        JsonText json,
        EventSink events) {}
