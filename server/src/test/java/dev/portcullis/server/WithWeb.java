package dev.portcullis.server;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that ask the server over HTTP, each with a client of its own. */
public abstract class WithWeb {
    @TestHTTPResource
    protected URI base;

    protected Web web;

    @BeforeEach
    protected void open() {
        web = new Web(base.getPort());
    }

    @AfterEach
    protected void close() {
        web.close();
    }
}
