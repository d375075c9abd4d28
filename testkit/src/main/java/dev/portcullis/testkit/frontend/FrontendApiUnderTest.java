package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;

/** What a suite is run against. Both methods give the same each time, until all tests of a class are done. */
public interface FrontendApiUnderTest {

    FrontendApi api();

    ServerFacts server();
}
