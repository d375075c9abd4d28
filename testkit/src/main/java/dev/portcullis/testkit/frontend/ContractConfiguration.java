package dev.portcullis.testkit.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A configuration that fulfils what the suites ask for, for servers that read the reference server's format. */
public final class ContractConfiguration {
    private static final URI RETURN = URI.create("https://app.example.org/");

    private ContractConfiguration() {}

    /** What the suites must know of a server that has this configuration. */
    public static ServerFacts facts() {
        return ServerFacts.of(RETURN, RETURN.resolve("allowed"), RETURN.resolve("ui/"));
    }

    /** Write the configuration, and the identity schema that it names, into a folder. @return the configuration's file */
    public static Path writeTo(Path folder) {
        try {
            Files.writeString(folder.resolve("person.schema.json"), text("person.schema.json"));
            String named = text("contract.yaml")
                    .replace("{folder}", folder.toAbsolutePath().toString());
            return Files.writeString(folder.resolve("contract.yaml"), named);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The same with recovery and verification by code, and mails that stay in the server's inbox. */
    public static Path writeMailingTo(Path folder) {
        Path file = writeTo(folder);
        rewrite(
                folder.resolve("person.schema.json"),
                "\"credentials\":",
                "\"verification\": {\"via\": \"email\"}, \"recovery\": {\"via\": \"email\"}, \"credentials\":");
        rewrite(file, "code:\n      enabled: false", "code:\n      enabled: true");
        rewrite(file, "recovery:\n      enabled: false", "recovery:\n      enabled: true");
        rewrite(file, "verification:\n      enabled: false", "verification:\n      enabled: true");
        rewrite(file, "dev: true", "dev: true\nfeature_flags:\n  use_continue_with_transitions: true");
        return file;
    }

    private static void rewrite(Path file, String before, String after) {
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) throw new IllegalStateException(before + " is not in " + file);
            Files.writeString(file, text.replace(before, after));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String text(String resource) throws IOException {
        try (var stream = ContractConfiguration.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
