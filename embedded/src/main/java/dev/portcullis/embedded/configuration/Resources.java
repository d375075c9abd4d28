package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.document.YamlText;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that ship with this module. */
final class Resources {
    private static final String FOLDER = "/dev/portcullis/embedded/";

    private Resources() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject yaml(String name) {
        return (JsonObject) YamlText.parse(name, text(name));
    }
}
