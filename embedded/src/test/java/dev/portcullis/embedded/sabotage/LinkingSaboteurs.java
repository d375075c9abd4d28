package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.as;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.says;

import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;
import java.util.UUID;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.LinkingContract}. */
final class LinkingSaboteurs {
    private LinkingSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not offer to link a provider",
                        on(CreateBrowserSettingsFlow.class).drops("link"),
                        "FL1",
                        "FL5"),
                who(
                        "does not say that an account was linked",
                        on(GetSettingsFlow.class).conceals(1050001),
                        "FL2"),
                who(
                        "forgets by what a session was proven",
                        on(ToSession.class).gives(Session.class, Tampering::unproven),
                        "FL3"),
                who(
                        "does not say that an account is somebody else's",
                        on(GetSettingsFlow.class).conceals(4000007),
                        "FL4"),
                who(
                        "takes people for somebody else each time",
                        on(ToSession.class)
                                .gives(
                                        Session.class,
                                        session -> Tampering.of(
                                                who -> as(new IdentityId(UUID.randomUUID()), who), session)),
                        "FL2",
                        "FL4",
                        "FL6",
                        "FL8"),
                who(
                        "takes everybody for the same person",
                        on(ToSession.class)
                                .gives(
                                        Session.class,
                                        session ->
                                                Tampering.of(who -> as(new IdentityId(new UUID(0, 1)), who), session)),
                        "FL5"),
                who(
                        "unlinks the last way in",
                        on(UpdateSettingsFlow.class)
                                .where(r -> has(r.submission(), "unlink"))
                                .forgives(400),
                        "FL6"),
                who("does not ask to prove an account", on(GetLoginFlow.class).conceals(1010016), "FL7", "FL9"),
                who(
                        "connects whoever proves any account",
                        on(UpdateLoginFlow.class).forgives(error -> says(error, 4010009)),
                        "FL9"));
    }
}
