package dev.portcullis.pages.template;

import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a template by its name: {@code <name>.html} in the operator's folder, or else ours. */
record TemplateFiles(@Nullable Path folder) implements TemplateLocator {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

    boolean has(String name) {
        return text(name).isPresent();
    }

    @Override
    public Optional<TemplateLocation> locate(String name) {
        return text(name).map(Located::new);
    }

    private Optional<String> text(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String file = name + ".html";
        try {
            if (folder != null && Files.isReadable(folder.resolve(file))) {
                return Optional.of(Files.readString(folder.resolve(file)));
            }
            try (InputStream ours = TemplateFiles.class.getResourceAsStream(file)) {
                return ours == null
                        ? Optional.empty()
                        : Optional.of(new String(ours.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY;
    }

    private record Located(String text) implements TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
