package dev.portcullis.server.pages;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests that look at pages in a browser: the same one for all tests of a class. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithBrowser {
    Browser browser;

    /** What the browser asks pages for. */
    String language() {
        return "en";
    }

    @BeforeAll
    void openBrowser() {
        browser = Browser.speaking(language());
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }
}
