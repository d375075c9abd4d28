package dev.portcullis.embedded.document;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 or JSON into JSON values. Makes no objects of other kinds, whatever a text asks for. */
public final class YamlText {
    /** How large a text may be, in characters. */
    public static final int LARGEST = 3_000_000;

    /** How many values a text may hold, with those that aliases repeat. */
    static final int MOST_VALUES = 200_000;

    private static final int SMALLEST_PIECE = 1024;

    // The library merges maps while it reads them, and does not come back from one that is merged with itself.
    private static final CoreSchema UNMERGED = new CoreSchema() {
        @Override
        public ScalarResolver getScalarResolver() {
            return new CoreScalarResolver(false);
        }
    };

    private YamlText() {}

    /**
     * @param name what to call the text in problems
     * @return its only document; null for an empty text
     * @throws BadConfiguration if it can be read neither way, is nested too deeply, or holds too much
     */
    public static Json parse(String name, String text) {
        try {
            return yaml(name, text);
        } catch (BadConfiguration noYaml) {
            return json(text, noYaml);
        }
    }

    // JSON may be indented with tabs, which YAML forbids. Text that is neither is taken for YAML.
    private static Json json(String text, BadConfiguration noYaml) {
        if (!text.startsWith("{") || text.indexOf('\t') < 0) throw noYaml;
        try {
            return ContractJson.create().parseText(text);
        } catch (UnreadableJson e) {
            throw noYaml;
        }
    }

    private static Json yaml(String name, String text) {
        try {
            LoadSettings settings = settings(name, text.length());
            var events = new BoundedEvents(name, text, settings);
            var document = new Composer(settings, events).getSingleNode();
            return document.map(new YamlNodes(name)::json).orElse(JsonNull.NULL);
        } catch (MarkedYamlEngineException e) {
            throw new BadConfiguration(new Problem(name + place(e), e.getProblem()));
        } catch (YamlEngineException e) {
            throw new BadConfiguration(new Problem(name, "is no YAML that can be read"));
        }
    }

    // The whole text in one piece: with smaller ones, a long value is copied once for each of its pieces.
    private static LoadSettings settings(String name, int length) {
        return LoadSettings.builder()
                .setLabel(name)
                .setSchema(UNMERGED)
                .setCodePointLimit(LARGEST)
                .setBufferSize(Math.clamp(length + 1L, SMALLEST_PIECE, LARGEST))
                .build();
    }

    // The exception's whole message would quote the text around the place, secrets included.
    private static String place(MarkedYamlEngineException e) {
        return e.getProblemMark().map(YamlText::place).orElse("");
    }

    static String place(Mark mark) {
        return " line " + (mark.getLine() + 1) + " column " + (mark.getColumn() + 1);
    }
}
