package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.webauthn.GetWebAuthnJavaScript;
import java.util.List;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.WebAuthnApiContract}. */
final class WebAuthnSaboteurs {
    private WebAuthnSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who("has an empty script", on(GetWebAuthnJavaScript.class).tells(answer -> Answer.ok("")), "WA1"),
                who(
                        "has another script for pages",
                        on(GetWebAuthnJavaScript.class)
                                .where(r -> isPage(r.caller()))
                                .tells(answer -> Answer.ok("other")),
                        "WA1"));
    }
}
