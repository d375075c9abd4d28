package dev.portcullis.template;

import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/**
 * A text with places for data, in the form that the reference's files have: {@code {{ .To }}}, {@code {{ if … }}}. Only the
 * template itself is ever read as one; data that look like it are written as they are.
 */
final class Template {
    private final List<Node> parts;

    private Template(List<Node> parts) {
        this.parts = parts;
    }

    /** @throws BadTemplate if it holds anything that we do not know */
    static Template parse(String file, String source) {
        return new Template(new TemplateParser(file, source).parse());
    }

    String render(JsonObject data, Escape escape) {
        var text = new StringBuilder();
        Node.all(parts, new Scope(data, data), escape, text);
        return text.toString();
    }
}
