package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;

/** What a suite is run against. Both methods give the same each time, until all tests of a class are done. */
public interface FrontendApiUnderTest {

    FrontendApi api();

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
}
