package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What schemas demand of numbers: {@code minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf}. */
final class NumberKeywords {
    /**
     * A limit and the comparison with it that breaks it.
     *
     * @param detail what the contract calls the limit
     */
    private record Limit(String keyword, String detail, IntPredicate broken, String words) {
        Rule rule(SchemaNode operand) {
            BigDecimal limit = operand.number();
            return (value, at, findings) -> {
                if (value instanceof JsonNumber(BigDecimal number) && broken.test(number.compareTo(limit))) {
                    findings.add(at, keyword, JsonObject.of(detail, operand.value(), "actual", value), words + limit);
                }
            };
        }
    }

    private static final Limit LEAST = new Limit("minimum", "minimum", order -> order < 0, "must be at least ");
    private static final Limit MORE =
            new Limit("exclusiveMinimum", "minimum", order -> order <= 0, "must be more than ");
    private static final Limit MOST = new Limit("maximum", "maximum", order -> order > 0, "must be at most ");
    private static final Limit LESS =
            new Limit("exclusiveMaximum", "maximum", order -> order >= 0, "must be less than ");

    private NumberKeywords() {}

    static void read(SchemaNode schema, List<Rule> rules) {
        bounds(schema, LEAST, MORE, rules);
        bounds(schema, MOST, LESS, rules);
        schema.get("multipleOf").map(NumberKeywords::multiple).ifPresent(rules::add);
    }

    // In draft 4 the exclusive keyword is a flag beside the plain one, later a limit of its own.
    private static void bounds(SchemaNode schema, Limit plain, Limit exclusive, List<Rule> rules) {
        Optional<SchemaNode> other = schema.get(exclusive.keyword());
        boolean flags = !schema.isSince(Draft.DRAFT_6);
        boolean flagged = flags && other.map(SchemaNode::flag).orElse(false);
        schema.get(plain.keyword()).map((flagged ? exclusive : plain)::rule).ifPresent(rules::add);
        other.filter(limit -> !flags).map(exclusive::rule).ifPresent(rules::add);
    }

    private static Rule multiple(SchemaNode operand) {
        BigDecimal base = operand.number();
        if (base.signum() <= 0) {
            throw operand.bad("must be greater than 0");
        }
        return (value, at, findings) -> {
            if (value instanceof JsonNumber(BigDecimal number) && !Numbers.isMultiple(number, base)) {
                var details = JsonObject.of("base", operand.value(), "actual", value);
                findings.add(at, "multipleOf", details, "must be a multiple of " + base);
            }
        };
    }
}
