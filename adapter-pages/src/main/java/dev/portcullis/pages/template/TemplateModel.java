package dev.portcullis.pages.template;

import dev.portcullis.pages.text.TranslatedText;
import io.quarkus.qute.Mapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a template is told, by name; a name without a value reads as nothing. Built by one thread, then only read. */
public final class TemplateModel implements Mapper {
    private final Map<String, Object> values = new HashMap<>();

    /** @param value a text, a number, a truth, a list, other facts; null is the same as leaving it out */
    public TemplateModel with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** What is said, as {@code text}, and its language, as {@code lang}, where it is not the page's. */
    public TemplateModel said(TranslatedText said) {
        return with("text", said.text()).with("lang", said.language());
    }

    public TemplateModel withAll(TemplateModel others) {
        values.putAll(others.values);
        return this;
    }

    @Override
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    @Override
    public boolean appliesTo(String name) {
        return true;
    }

    @Override
    public Set<String> mappedKeys() {
        return Set.copyOf(values.keySet());
    }
}
