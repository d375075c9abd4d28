package dev.portcullis.domain.federation;

import dev.portcullis.domain.login.LoginContinuation;
import dev.portcullis.domain.registration.RegistrationContinuation;
import dev.portcullis.domain.settings.SettingsContinuation;

/** How flows go on that led elsewhere, for instance to a provider, once somebody comes back. */
public record Continuations(
        LoginContinuation login, RegistrationContinuation registration, SettingsContinuation settings) {}
