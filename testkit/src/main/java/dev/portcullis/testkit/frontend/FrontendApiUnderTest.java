package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.Map;

/** What a suite is run against. The methods give the same each time, until all tests of a class are done. */
public interface FrontendApiUnderTest {

    /** The engine, the client or the adapter that is put to the test. */
    FrontendApi implementation();

    /**
     * What it does not offer: the reason by the operation's id, for instance {@code createFedcmFlow}. Sentences that need one of these
     * are skipped, and the reason is said. Everything is offered unless this says otherwise.
     */
    default Map<String, String> notOffered() {
        return Map.of();
    }

    /** The implementation as sentences ask it: {@link #notOffered} ends them. */
    default FrontendApi api() {
        return Offering.of(implementation(), notOffered());
    }

    ServerFacts server();

    /** The ways of people through what is under test. */
    default Journeys journeys() {
        return new Journeys(api());
    }

    /** Somebody with an account, signed in nowhere that the test knows of. */
    default Person known() {
        var person = Person.anyone();
        journeys().register(person);
        return person;
    }

    /** A browser in which somebody new is signed in. */
    default Browser signedIn() {
        var browser = new Browser();
        journeys().registerIn(browser, Person.anyone());
        return browser;
    }

    /** The app of somebody new, who signed up with it. */
    default Client app(Person person) {
        return new Client.App(api(), Person.app(journeys().token(person)));
    }

    /** A browser of somebody new, who signed up with it. */
    default Client.Script browserOf(Person person) {
        var browser = new Browser();
        journeys().registerIn(browser, person);
        return new Client.Script(api(), browser);
    }

    /** A browser in which nobody is signed in. */
    default Client.Script newBrowser() {
        return new Client.Script(api(), new Browser());
    }

    /** What a form takes to sign somebody in by the password. */
    default JsonObject password(Person person) {
        return JsonObject.of("method", Json.of("password"), "identifier", Json.of(person.email()))
                .with("password", Json.of(person.password()));
    }
}
