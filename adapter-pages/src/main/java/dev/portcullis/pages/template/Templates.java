package dev.portcullis.pages.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML by templates in the Qute language. Every value is escaped. Safe for use by many threads; each template is read once.
 */
public final class Templates {
    private static final List<String> OURS = List.of(
            "layout",
            "form",
            "part",
            "field-messages",
            "button",
            "icon",
            "fedcm",
            "tabs",
            "flow",
            "home",
            "sessions",
            "message");

    private final TemplateFiles files;
    private final Engine engine;

    /** @param folder the operator's own templates, which win over ours of the same name; null when there are none */
    public Templates(@Nullable Path folder) {
        files = new TemplateFiles(folder);
        engine = Engine.builder()
                .addDefaults()
                .addLocator(files)
                .addResultMapper(new HtmlEscape())
                .strictRendering(false)
                .build();
    }

    /**
     * Read all now, so that the first visitor does not wait, and a mistake in a template is told at start.
     *
     * @param more names that only an operator may have templates for
     * @throws IllegalArgumentException if one of them has a mistake
     */
    public void prepare(Collection<String> more) {
        Stream.concat(OURS.stream(), more.stream().filter(this::has)).forEach(this::prepare);
    }

    private void prepare(String name) {
        try {
            need(name);
        } catch (TemplateException mistake) {
            throw new IllegalArgumentException(
                    "The template " + name + " has a mistake: " + mistake.getMessage(), mistake);
        }
    }

    /** Whether there is a template of this name. Looks for its file. */
    public boolean has(String name) {
        return files.has(name);
    }

    /** @throws IllegalArgumentException if there is no template of this name */
    public String write(String name, TemplateModel facts) {
        return need(name).data(facts).render();
    }

    private Template need(String name) {
        Template template = engine.getTemplate(name);
        if (template == null) {
            throw new IllegalArgumentException("There is no template " + name);
        }
        return template;
    }
}
