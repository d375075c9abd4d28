package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.document.Trees;
import dev.portcullis.embedded.document.YamlText;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads configuration files, later ones over earlier ones. */
final class ConfigurationFiles {
    private final Problems problems;

    ConfigurationFiles(Problems problems) {
        this.problems = problems;
    }

    JsonObject read(List<Path> files) {
        return files.stream().map(this::readOrTell).reduce(JsonObject.EMPTY, Trees::overlay);
    }

    private JsonObject readOrTell(Path file) {
        try {
            return read(file);
        } catch (BadConfiguration e) {
            e.problems().forEach(problems::add);
            return JsonObject.EMPTY;
        }
    }

    private static JsonObject read(Path file) {
        return switch (Trees.withoutNulls(YamlText.parse(file.toString(), text(file)))) {
            case JsonObject tree -> tree;
            case JsonNull nothing -> JsonObject.EMPTY;
            default -> throw problem(file, "must hold a map of keys");
        };
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlText.LARGEST + 1);
            if (bytes.length > YamlText.LARGEST) throw problem(file, "is larger than " + YamlText.LARGEST + " bytes");
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw problem(file, "there is no such file");
        } catch (CharacterCodingException e) {
            throw problem(file, "is no UTF-8 text");
        } catch (IOException e) {
            throw problem(file, "cannot be read");
        }
    }

    private static BadConfiguration problem(Path file, String message) {
        return new BadConfiguration(new Problem(file.toString(), message));
    }
}
