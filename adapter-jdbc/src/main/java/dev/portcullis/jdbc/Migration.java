package dev.portcullis.jdbc;

import dev.portcullis.ports.secret.PlainHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One numbered file of statements, each of which ends with a semicolon at the end of a line.
 *
 * @param text never changed once it was released
 */
record Migration(String name, String text) {
    private static final String FOLDER = "migrations/";

    static Migration read(String name) {
        try (InputStream in = Migration.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Migration(name, text.replace("\r\n", "\n"));
        } catch (IOException cause) {
            throw new IllegalStateException("the program's file " + name + " cannot be read", cause);
        }
    }

    List<String> statements() {
        return Arrays.stream(text.split(";\\s*(\n|$)"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    String checksum() {
        return HexFormat.of().formatHex(PlainHash.sha256(text));
    }
}
