package dev.portcullis.pages.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML by templates in the Qute language. Every value is escaped. Safe for use by many threads; each template is read once.
 */
public final class Templates {
    private static final List<String> OURS = List.of("flow", "home", "sessions", "message");

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

    /** Read our pages now, so that the first visitor does not wait, and a mistake in a template is told at start. */
    public void prepare() {
        OURS.forEach(this::need);
    }

    /** Whether there is a template of this name. */
    public boolean has(String name) {
        return engine.isTemplateLoaded(name) || files.has(name);
    }

    /** @throws IllegalArgumentException if there is no template of this name */
    public String write(String name, Facts facts) {
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
