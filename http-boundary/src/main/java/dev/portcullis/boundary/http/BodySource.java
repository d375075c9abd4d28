package dev.portcullis.boundary.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, which may be opened once. */
@FunctionalInterface
public interface BodySource {
    InputStream open() throws IOException;
}
