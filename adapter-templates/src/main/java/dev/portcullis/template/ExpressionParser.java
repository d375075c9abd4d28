package dev.portcullis.template;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an action computes. For one action. */
final class ExpressionParser {
    private static final Pattern WORD =
            Pattern.compile("\\s*(\\(|\\)|\"[^\"\\\\]*\"|[$.][\\w.$-]*|[A-Za-z]\\w*|-?\\d+(?:\\.\\d+)?)");
    private static final Pattern FIELD = Pattern.compile("\\$?\\.?|\\$?(\\.[A-Za-z_][\\w-]*)+");

    private final String file;
    private final String action;
    private final List<String> words = new ArrayList<>();
    private int at;

    /**
     * @param action the whole action, for messages
     * @param code the part of it to read
     */
    ExpressionParser(String file, String action, String code) {
        this.file = file;
        this.action = action;
        Matcher word = WORD.matcher(code);
        int end = 0;
        while (end < code.length() && word.find(end) && word.start() == end) {
            words.add(word.group(1));
            end = word.end();
        }
        if (!code.substring(end).isBlank() || words.isEmpty()) throw BadTemplate.construct(file, action);
    }

    /** @throws BadTemplate if there is anything we do not know */
    Expression read() {
        Expression expression = call();
        if (at < words.size()) throw BadTemplate.construct(file, action);
        return expression;
    }

    private Expression call() {
        String first = words.get(at);
        return switch (first) {
            case "eq", "ne" -> {
                at++;
                yield new Expression.Equal(operand(), operand(), first.equals("eq"));
            }
            case "not" -> {
                at++;
                yield new Expression.Not(operand());
            }
            case "and", "or" -> {
                at++;
                yield new Expression.Choice(operands(), first.equals("or"));
            }
            default -> operand();
        };
    }

    private List<Expression> operands() {
        var all = new ArrayList<Expression>(List.of(operand()));
        while (at < words.size() && !words.get(at).equals(")")) all.add(operand());
        return all;
    }

    private Expression operand() {
        String word = next();
        if (word == null) throw BadTemplate.construct(file, action);
        if (word.equals("(")) {
            if (at >= words.size()) throw BadTemplate.construct(file, action);
            Expression inner = call();
            if (!")".equals(next())) throw BadTemplate.construct(file, action);
            return inner;
        }
        if (word.startsWith("\"")) return Expression.text(word.substring(1, word.length() - 1));
        if (word.equals("true") || word.equals("false")) return new Expression.Literal(Json.of(word.equals("true")));
        if (Character.isDigit(word.charAt(word.length() - 1)) && word.charAt(0) != '.' && word.charAt(0) != '$') {
            return number(word);
        }
        return field(word);
    }

    private Expression number(String word) {
        try {
            return new Expression.Literal(new JsonNumber(new BigDecimal(word)));
        } catch (IllegalArgumentException none) {
            throw BadTemplate.construct(file, action);
        }
    }

    private Expression field(String word) {
        if (!FIELD.matcher(word).matches()) throw BadTemplate.construct(file, action);
        boolean fromRoot = word.startsWith("$");
        String path = fromRoot ? word.substring(1) : word;
        return new Expression.Field(
                fromRoot,
                path.length() <= 1 ? List.of() : List.of(path.substring(1).split("\\.")));
    }

    private @Nullable String next() {
        return at < words.size() ? words.get(at++) : null;
    }
}
