package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.as;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;

import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.UpdateFedcmFlow;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import java.util.List;
import java.util.UUID;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.FedcmContract}. */
final class FedcmSaboteurs {
    private FedcmSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "gives no token of the form",
                        on(CreateFedcmFlow.class).gives(FedcmFlow.class, flow -> new FedcmFlow(null, flow.providers())),
                        "FC1",
                        "FC2",
                        "FC3",
                        "FC5",
                        "FC7",
                        "FC8"),
                who(
                        "offers each provider twice",
                        on(CreateFedcmFlow.class).gives(FedcmFlow.class, FedcmSaboteurs::twice),
                        "FC1"),
                who(
                        "says that a token was taken, and it was not",
                        on(UpdateFedcmFlow.class).pretends(),
                        "FC2",
                        "FC3",
                        "FC4",
                        "FC5",
                        "FC6",
                        "FC7",
                        "FC8"),
                who(
                        "takes people for somebody else each time",
                        on(ToSession.class)
                                .gives(
                                        Session.class,
                                        session -> Tampering.of(
                                                who -> as(new IdentityId(UUID.randomUUID()), who), session)),
                        "FC3"),
                who(
                        "does not ask for the token of the form",
                        on(UpdateFedcmFlow.class)
                                .where(r -> !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "FC4"),
                who(
                        "takes what was asked with twice",
                        on(UpdateFedcmFlow.class)
                                .forgives(error ->
                                        error.status() == 400 && error.flow().isEmpty()),
                        "FC5"),
                who(
                        "takes a token that another browser asked for",
                        on(UpdateFedcmFlow.class)
                                .where(r -> has(r.submission(), "csrf_token"))
                                .forgives(403),
                        "FC6"),
                who(
                        "does not say that the provider did not sign",
                        on(UpdateFedcmFlow.class).conceals(4000001),
                        "FC7"),
                who(
                        "leads a page astray that handed a token over",
                        on(UpdateFedcmFlow.class).where(r -> isPage(r.caller())).misleads(any -> true),
                        "FC8"));
    }

    private static FedcmFlow twice(FedcmFlow flow) {
        return new FedcmFlow(
                flow.csrfToken(),
                flow.providers().stream()
                        .flatMap(one -> List.of(one, one).stream())
                        .toList());
    }
}
