package dev.portcullis.pages.template;

import dev.portcullis.pages.file.PageFiles;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a template by its name: {@code <name>.html} in the operator's folder, or else ours. */
record TemplateFiles(PageFiles files) implements TemplateLocator {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

    TemplateFiles(@Nullable Path folder) {
        this(new PageFiles(TemplateFiles.class, folder));
    }

    boolean has(String name) {
        return text(name).isPresent();
    }

    @Override
    public Optional<TemplateLocation> locate(String name) {
        return text(name).map(Located::new);
    }

    private Optional<String> text(String name) {
        return NAME.matcher(name).matches()
                ? files.own(name + ".html").or(() -> files.oursIfAny(name + ".html"))
                : Optional.empty();
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
