package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.FORBIDDEN;
import static dev.portcullis.embedded.sabotage.Tampering.filling;
import static dev.portcullis.embedded.sabotage.Tampering.has;
import static dev.portcullis.embedded.sabotage.Tampering.isApp;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;
import static dev.portcullis.embedded.sabotage.Tampering.isScript;
import static dev.portcullis.embedded.sabotage.Tampering.member;
import static dev.portcullis.embedded.sabotage.Tampering.object;
import static dev.portcullis.embedded.sabotage.Tampering.with;
import static dev.portcullis.embedded.sabotage.Tampering.withoutCookies;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.SettingsApiContract}. */
final class SettingsSaboteurs {
    private SettingsSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "lets an app without a session change settings",
                        on(CreateNativeSettingsFlow.class).forgives(401),
                        "SE1"),
                who(
                        "lets a script without a session change settings",
                        on(CreateBrowserSettingsFlow.class).forgives(401),
                        "SE1"),
                who(
                        "leads a page without a session astray",
                        on(CreateBrowserSettingsFlow.class)
                                .misleads(address -> address.contains("/self-service/login")),
                        "SE2"),
                who(
                        "does not show the traits",
                        on(CreateNativeSettingsFlow.class).shows(filling("traits.name.last", null)),
                        "SE3"),
                who(
                        "does not say that it saved",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isApp(r.caller()))
                                .conceals(1050001),
                        "SE4"),
                who(
                        "takes back what it saved",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isProfile(r) && isApp(r.caller()))
                                .instead(SettingsSaboteurs::takeBack),
                        "SE4",
                        "SE5",
                        "SE24"),
                who(
                        "does not say that it saved a script's change",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isScript(r.caller()))
                                .gives(SettingsFlow.class, flow -> flow.withState(FlowState.SHOW_FORM)),
                        "SE15"),
                who(
                        "is silent about an address of somebody else",
                        on(UpdateSettingsFlow.class).conceals(4000007),
                        "SE6"),
                who(
                        "is silent about a malformed trait",
                        on(UpdateSettingsFlow.class).conceals(4000040),
                        "SE7"),
                who(
                        "says that it took a password, and did not",
                        on(UpdateSettingsFlow.class)
                                .where(r -> !isProfile(r)
                                        && isApp(r.caller())
                                        && member(r.submission(), "password").startsWith("Copper"))
                                .instead((r, honestly) -> saved(honestly, r)),
                        "SE8"),
                who(
                        "is silent about the password of before",
                        on(UpdateSettingsFlow.class).conceals(4000039),
                        "SE9"),
                who(
                        "is silent about a short new password",
                        on(UpdateSettingsFlow.class).conceals(4000032),
                        "SE10"),
                who(
                        "is silent about settings without a method",
                        on(UpdateSettingsFlow.class).conceals(4010004),
                        "SE11"),
                who("shows settings to other people", on(GetSettingsFlow.class).forgives(403), "SE12"),
                who(
                        "shows settings to nobody in particular",
                        on(GetSettingsFlow.class).forgives(401),
                        "SE12"),
                who(
                        "lets other people change settings",
                        on(UpdateSettingsFlow.class)
                                .forgives(error -> error.id()
                                        .filter(ErrorId.SECURITY_IDENTITY_MISMATCH::equals)
                                        .isPresent()),
                        "SE13"),
                who(
                        "lets nobody in particular change settings",
                        on(UpdateSettingsFlow.class).forgives(401),
                        "SE13"),
                who("finds settings that never were", on(GetSettingsFlow.class).forgives(404), "SE14"),
                who(
                        "takes a submit for settings that never were",
                        on(UpdateSettingsFlow.class).forgives(404),
                        "SE14"),
                who(
                        "does not ask a script for the token of the settings",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isScript(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "SE15"),
                who(
                        "does not ask a page for the token of the settings",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isPage(r.caller()) && !has(r.submission(), "csrf_token"))
                                .pretends(),
                        "SE21"),
                who(
                        "forgets that settings were saved",
                        on(GetSettingsFlow.class).conceals(1050001),
                        "SE16"),
                who(
                        "leads back to elsewhere than the settings",
                        on(UpdateSettingsFlow.class).misleads(address -> address.contains("flow=")),
                        "SE16",
                        "SE22"),
                who(
                        "does not look where settings lead",
                        on(CreateBrowserSettingsFlow.class)
                                .where(r -> FORBIDDEN.equals(r.returnTo()))
                                .pretends(),
                        "SE17"),
                who(
                        "forgets where settings lead",
                        on(CreateBrowserSettingsFlow.class)
                                .where(r -> !FORBIDDEN.equals(r.returnTo()))
                                .hears(r -> new CreateBrowserSettingsFlow(r.caller())),
                        "SE20"),
                who(
                        "needs no flow to change settings",
                        on(UpdateSettingsFlow.class)
                                .where(r -> r.flow() == null)
                                .pretends(),
                        "SE18"),
                who(
                        "leads to other settings",
                        on(CreateBrowserSettingsFlow.class).misleads(address -> address.contains("flow=")),
                        "SE19"),
                who(
                        "forgets why a page's change was refused",
                        on(GetSettingsFlow.class).conceals(4000032),
                        "SE22"),
                who(
                        "gives a script nothing to go on with",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isScript(r.caller()))
                                .gives(SettingsFlow.class, SettingsSaboteurs::ending),
                        "SE23"),
                who(
                        "adds the traits of before to those of now",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isProfile(r)
                                        && object(r.submission(), "traits")
                                                .get("name")
                                                .isEmpty())
                                .hears(SettingsSaboteurs::withName),
                        "SE24"),
                who(
                        "does not see the cookies of an app that changes settings",
                        on(UpdateSettingsFlow.class)
                                .where(r -> isApp(r.caller()))
                                .hears(r ->
                                        new UpdateSettingsFlow(r.flow(), r.submission(), withoutCookies(r.caller()))),
                        "SE25"));
    }

    private static boolean isProfile(UpdateSettingsFlow request) {
        return member(request.submission(), "method").equals("profile");
    }

    private static Answer<?> saved(Interposed.Honestly honestly, UpdateSettingsFlow request) {
        var answer = honestly.answer(new GetSettingsFlow(request.flow(), request.caller()));
        return Answer.ok(((SettingsFlow) answer.require()).withState(FlowState.SUCCESS));
    }

    private static Answer<?> takeBack(UpdateSettingsFlow request, Interposed.Honestly honestly) {
        var shown = honestly.answer(new GetSettingsFlow(request.flow(), request.caller()));
        var before = ((SettingsFlow) shown.require()).identity().traits();
        var saved = honestly.answer(request);
        var again = honestly.answer(new CreateNativeSettingsFlow(request.caller()));
        honestly.answer(new UpdateSettingsFlow(
                ((SettingsFlow) again.require()).id(), with(request.submission(), "traits", before), request.caller()));
        return saved;
    }

    private static SettingsFlow ending(SettingsFlow flow) {
        return new SettingsFlow(
                flow.id(),
                flow.type(),
                flow.expiresAt(),
                flow.issuedAt(),
                flow.requestUrl(),
                flow.returnTo(),
                flow.active(),
                flow.ui(),
                flow.identity(),
                flow.state(),
                List.of(),
                flow.transientPayload());
    }

    private static UpdateSettingsFlow withName(UpdateSettingsFlow request) {
        var traits = object(request.submission(), "traits")
                .with("name", JsonObject.of("first", Json.of("Ada"), "last", Json.of("Lovelace")));
        return new UpdateSettingsFlow(request.flow(), with(request.submission(), "traits", traits), request.caller());
    }
}
