package dev.portcullis.contract;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.recovery.CreateBrowserRecoveryFlow;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.settings.CreateBrowserSettingsFlow;
import dev.portcullis.ports.verification.CreateBrowserVerificationFlow;
import dev.portcullis.testkit.frontend.Browser;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Finds out where a server leads pages, by asking it as a page. */
record Discovery(FrontendApi api) {

    /** @throws AssertionError if the server leads a page nowhere */
    ServerFacts facts(@Nullable URI allowedReturn) {
        var stranger = new Browser();
        var person = new Browser();
        new Journeys(api).registerIn(person, Person.anyone());
        URI defaultReturn = led("a sign-in of somebody signed in", login(CreateBrowserLoginFlow.by(person.page())));
        return new ServerFacts(
                defaultReturn,
                allowedReturn == null ? ownAddress() : allowedReturn,
                page("login", login(CreateBrowserLoginFlow.by(stranger.page()))),
                page("registration", registration(stranger)),
                page("settings", settings(person)),
                page("recovery", recovery(stranger)),
                page("verification", verification(stranger)),
                page(
                        "error",
                        login(CreateBrowserLoginFlow.by(stranger.page()).returningTo(ServerFacts.FORBIDDEN_RETURN))));
    }

    /** Where the forms of the server are sent: it may always be led there. */
    private URI ownAddress() {
        var flow = api.createNativeLoginFlow(new CreateNativeLoginFlow(Caller.nativeApp()));
        return withoutQuery(URI.create(flow.ui().action()));
    }

    private Answer<?> login(CreateBrowserLoginFlow start) {
        return api.createBrowserLoginFlowWithHttpInfo(start);
    }

    private Answer<?> registration(Browser browser) {
        return api.createBrowserRegistrationFlowWithHttpInfo(new CreateBrowserRegistrationFlow(browser.page()));
    }

    private Answer<?> settings(Browser browser) {
        return api.createBrowserSettingsFlowWithHttpInfo(new CreateBrowserSettingsFlow(browser.page()));
    }

    private Answer<?> recovery(Browser browser) {
        return api.createBrowserRecoveryFlowWithHttpInfo(new CreateBrowserRecoveryFlow(browser.page()));
    }

    private Answer<?> verification(Browser browser) {
        return api.createBrowserVerificationFlowWithHttpInfo(new CreateBrowserVerificationFlow(browser.page()));
    }

    /** The address of a page, without the flow or error that it is to show. */
    private static URI page(String name, Answer<?> answer) {
        return withoutQuery(led(name, answer));
    }

    private static URI withoutQuery(URI address) {
        String text = address.toString();
        int query = text.indexOf('?');
        return URI.create(query < 0 ? text : text.substring(0, query));
    }

    private static URI led(String what, Answer<?> answer) {
        URI location = answer.location();
        if (location == null) throw new AssertionError(what + ": the server leads a page nowhere");
        return location;
    }
}
