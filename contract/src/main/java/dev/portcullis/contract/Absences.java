package dev.portcullis.contract;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Concept;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.frontend.Suite;
import java.util.EnumMap;
import java.util.Map;

/** Finds out what of a suite a server does not offer at all, by looking at its forms: rules about that are left out, and said so. */
record Absences(FrontendApi api) {

    /** The reason for each concept of the suite that is not there. */
    Map<Concept, String> of(Suite suite) {
        return switch (suite) {
            case FACTORS -> factors();
            case OTHERS -> others();
            default -> Map.of();
        };
    }

    private Map<Concept, String> factors() {
        var person = new Browser();
        new Journeys(api).registerIn(person, Person.anyone());
        var settings = api.createBrowserSettingsFlow(new CreateBrowserSettingsFlow(person.script()));
        var absent = new EnumMap<Concept, String>(Concept.class);
        look(settings, "totp", absent, Concept.TOTP, Concept.ASSURANCE);
        look(settings, "lookup_secret", absent, Concept.LOOKUP_SECRETS);
        look(settings, "webauthn", absent, Concept.SECURITY_KEYS);
        look(settings, "passkey", absent, Concept.PASSKEYS);
        return absent;
    }

    private Map<Concept, String> others() {
        var login = api.createBrowserLoginFlow(CreateBrowserLoginFlow.by(new Browser().script()));
        var absent = new EnumMap<Concept, String>(Concept.class);
        look(login, "oidc", absent, Concept.PROVIDERS, Concept.LINKING, Concept.TRADING);
        if (!asksProvidersByBrowsers()) {
            absent.put(Concept.FEDCM, "the server offers no createFedcmFlow");
        }
        return absent;
    }

    private static void look(Flow form, String group, Map<Concept, String> absent, Concept... concepts) {
        boolean isThere =
                form.ui().nodes().stream().anyMatch(node -> node.group().value().equals(group));
        if (isThere) return;
        for (Concept concept : concepts) {
            absent.put(concept, "the server's forms offer nothing of the group " + group);
        }
    }

    private boolean asksProvidersByBrowsers() {
        try {
            api.createFedcmFlow(new CreateFedcmFlow(new Browser().script()));
            return true;
        } catch (FrontendException refused) {
            return refused.error().status() != 404;
        }
    }
}
