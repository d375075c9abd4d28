package dev.portcullis.server.pages;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What people do in a browser before a server of ours, as a profile of {@link Served} says it. */
abstract class Journey extends WithBrowser {
    static final String PASSWORD = "correct-horse-7-battery";

    @ConfigProperty(name = Served.BASE)
    String base;

    /** Where the server is, as its own addresses say it; without a slash at its end. */
    String base() {
        return base;
    }

    /** The code of the newest mail, once there is one that says this; the page itself leads to the inbox. */
    String codeOfMail(String saying) {
        browser.follow("inbox");
        return browser.codeIn(".head a", saying);
    }
}
