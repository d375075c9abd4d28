package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.atLevel;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.member;
import static dev.portcullis.embedded.sabotage.Tampering.renaming;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.SecurityKeyContract}. */
final class SecurityKeySaboteurs {
    private SecurityKeySaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not ask for the name of a security key",
                        on(CreateBrowserSettingsFlow.class).drops("webauthn_register_displayname"),
                        "SK1"),
                who(
                        "offers apps a security key",
                        on(CreateNativeSettingsFlow.class)
                                .shows(flow -> renaming("totp_code", "webauthn_register", flow)),
                        "SK2"),
                who(
                        "does not say that a security key was added",
                        on(UpdateSettingsFlow.class).conceals(1050001),
                        "SK3"),
                who(
                        "lifts nothing for a security key",
                        on(ToSession.class).gives(Session.class, session -> atLevel(AssuranceLevel.AAL1, session)),
                        "SK3",
                        "SK8"),
                who(
                        "is silent about a missing name",
                        on(UpdateSettingsFlow.class).conceals(4000002),
                        "SK4"),
                who(
                        "adds any security key",
                        on(UpdateSettingsFlow.class)
                                .where(r -> has(r.submission(), "webauthn_register")
                                        && has(r.submission(), "webauthn_register_displayname"))
                                .forgives(400),
                        "SK5",
                        "SK6"),
                who(
                        "does not ask a script for the token when it adds a security key",
                        on(UpdateSettingsFlow.class)
                                .where(r -> !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "SK7"),
                who(
                        "is silent about what a security key does not prove",
                        on(UpdateLoginFlow.class).conceals(4000008),
                        "SK9",
                        "SK10",
                        "SK11"),
                who(
                        "says that a security key was removed, and it was not",
                        on(UpdateSettingsFlow.class)
                                .where(r -> member(r.submission(), "webauthn_remove")
                                                .length()
                                        > 4)
                                .pretends(),
                        "SK12"),
                who(
                        "removes security keys that are not there",
                        on(UpdateSettingsFlow.class)
                                .where(r -> has(r.submission(), "webauthn_remove"))
                                .conceals(4000001),
                        "SK13"));
    }
}
