package dev.portcullis.jsonschema;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The keywords {@code format} and {@code pattern} as the contract has them; notes what every other keyword demands. */
final class TextEvaluators implements EvaluatorFactory {
    private final KeywordValues keywords;

    TextEvaluators(KeywordValues keywords) {
        this.keywords = keywords;
    }

    @Override
    public Optional<Evaluator> create(SchemaParsingContext context, String keyword, JsonNode value) {
        if (value instanceof JsonTree tree) {
            keywords.note(context.getAbsoluteUri(value), tree.value());
        }
        if (!value.isString()) {
            return Optional.empty();
        }
        return switch (keyword) {
            case "format" -> Optional.of(new TextEvaluator("format", Formats.named(value.asString())));
            case "pattern" -> Optional.of(new TextEvaluator("pattern", pattern(value.asString())));
            default -> Optional.empty();
        };
    }

    private static Predicate<String> pattern(String text) {
        try {
            Pattern compiled = Pattern.compile(text);
            return candidate -> BoundedText.find(compiled, candidate);
        } catch (PatternSyntaxException invalid) {
            throw new IllegalArgumentException(
                    "the pattern '" + text + "' is no regular expression: " + invalid.getDescription(), invalid);
        }
    }

    /** Asks one question of every string. */
    private record TextEvaluator(String keyword, Predicate<String> accepts) implements Evaluator {
        @Override
        public Result evaluate(EvaluationContext context, JsonNode node) {
            boolean good = !node.isString() || accepts.test(node.asString());
            return good ? Result.success() : Result.failure("does not meet its " + keyword);
        }
    }
}
