package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Expression.Argument;
import dev.portcullis.jsonnet.Expression.Assertion;
import dev.portcullis.jsonnet.Expression.Binding;
import dev.portcullis.jsonnet.Expression.Clause;
import dev.portcullis.jsonnet.Expression.Parameter;
import dev.portcullis.jsonnet.Token.Kind;
import dev.portcullis.ports.mapping.MappingFailed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Read a program into a tree. Source: the Jsonnet specification, "Parsing". */
final class Parser extends TokenReader {
    private static final int MOST_NESTED = 200;
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("%", 10),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry("<", 7),
            Map.entry(">", 7),
            Map.entry("<=", 7),
            Map.entry(">=", 7),
            Map.entry("in", 7),
            Map.entry("==", 6),
            Map.entry("!=", 6),
            Map.entry("&", 5),
            Map.entry("^", 4),
            Map.entry("|", 3),
            Map.entry("&&", 2),
            Map.entry("||", 1));

    private final ObjectParser objects = new ObjectParser(this);
    private int nested;

    private Parser(List<Token> tokens) {
        super(tokens);
    }

    static Expression parse(String program) {
        var parser = new Parser(Lexer.tokens(program));
        Expression whole = parser.expression();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return whole;
    }

    Expression expression() {
        enter();
        Expression read = binary(1);
        nested--;
        return read;
    }

    private void enter() {
        if (++nested > MOST_NESTED) {
            throw refused("nested too deeply");
        }
    }

    private Expression binary(int least) {
        Expression left = unary();
        while (precedence() >= least) {
            left = operation(left);
        }
        return left;
    }

    private Expression operation(Expression left) {
        int precedence = precedence();
        Token operator = next();
        if (operator.is("in")
                && peek().is("super")
                && !peekAfter().is(".")
                && !peekAfter().is("[")) {
            next();
            return new Expression.InSuper(left, operator.place());
        }
        return new Expression.Binary(operator.text(), left, binary(precedence + 1));
    }

    private int precedence() {
        Token token = peek();
        boolean operates = token.kind() == Kind.OPERATOR || token.is("in");
        return operates ? PRECEDENCE.getOrDefault(token.text(), 0) : 0;
    }

    private Expression unary() {
        Token token = peek();
        if (token.is("-") || token.is("+") || token.is("!") || token.is("~")) {
            next();
            enter();
            var negated = new Expression.Unary(token.text(), unary());
            nested--;
            return negated;
        }
        return suffixed(primary());
    }

    private Expression suffixed(Expression start) {
        Expression read = start;
        while (true) {
            Token token = peek();
            if (token.is(".")) {
                next();
                read = new Expression.Index(read, text(name()), token.place());
            } else if (token.is("[")) {
                read = indexed(read);
            } else if (token.is("(")) {
                read = call(read);
            } else if (token.is("{")) {
                read = new Expression.Binary("+", read, primary());
            } else {
                return read;
            }
        }
    }

    private Expression indexed(Expression target) {
        String place = expect("[").place();
        var bounds = new ArrayList<@Nullable Expression>();
        bounds.add(bound());
        while (peek().kind() == Kind.OPERATOR && peek().text().startsWith(":")) {
            String colons = next().text();
            if (colons.equals("::")) {
                bounds.add(null);
            }
            bounds.add(bound());
        }
        expect("]");
        if (bounds.size() > 3 || bounds.size() == 1 && bounds.get(0) == null) {
            throw unexpected();
        }
        Expression first = bounds.get(0);
        return bounds.size() == 1 && first != null
                ? new Expression.Index(target, first, place)
                : new Expression.Slice(target, bounds);
    }

    private @Nullable Expression bound() {
        Token token = peek();
        boolean isOpen = token.is("]") || token.is(":") || token.is("::");
        return isOpen ? null : expression();
    }

    private Expression call(Expression target) {
        String place = expect("(").place();
        var arguments = new ArrayList<Argument>();
        while (!peek().is(")")) {
            arguments.add(argument());
            comma(")");
        }
        expect(")");
        return new Expression.Call(target, List.copyOf(arguments), skip("tailstrict"), place);
    }

    private Argument argument() {
        boolean isNamed = peek().kind() == Kind.NAME && peekAfter().is("=");
        String name = isNamed ? name() : null;
        if (isNamed) {
            next();
        }
        return new Argument(name, expression());
    }

    private Expression primary() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(number(token));
            case TEXT -> text(token.text());
            case NAME -> new Expression.Name(token.text(), token.place());
            case KEYWORD -> keyword(token);
            case OPERATOR -> bracket(token);
            case END -> throw refused("the program ends too early");
        };
    }

    private Value number(Token token) {
        try {
            return Value.Number.of(new BigDecimal(token.text()));
        } catch (NumberFormatException noNumber) {
            throw MappingFailed.because(token.place() + ": " + token.text() + " is no number");
        }
    }

    private Expression keyword(Token token) {
        return switch (token.text()) {
            case "null" -> new Expression.Literal(Value.Null.NULL);
            case "true" -> new Expression.Literal(Value.Truth.TRUE);
            case "false" -> new Expression.Literal(Value.Truth.FALSE);
            case "self" -> new Expression.Self(token.place());
            case "super" -> ofSuper(token);
            case "local" -> local();
            case "if" -> conditional();
            case "function" -> new Expression.Function(parameters(), expression());
            case "assert" -> asserted();
            case "error" -> new Expression.Raised(expression());
            case "import", "importstr", "importbin" ->
                throw MappingFailed.because(token.place() + ": a program may not " + token.text() + " anything");
            default -> throw unexpected(token);
        };
    }

    private Expression bracket(Token token) {
        return switch (token.text()) {
            case "$" -> new Expression.Root(token.place());
            case "(" -> inParentheses();
            case "[" -> array();
            case "{" -> objects.object();
            default -> throw unexpected(token);
        };
    }

    private Expression inParentheses() {
        Expression inner = expression();
        expect(")");
        return inner;
    }

    private Expression ofSuper(Token token) {
        if (skip(".")) {
            return new Expression.SuperIndex(text(name()), token.place());
        }
        expect("[");
        Expression key = expression();
        expect("]");
        return new Expression.SuperIndex(key, token.place());
    }

    private Expression local() {
        List<Binding> bindings = new ArrayList<>();
        do {
            bindings.add(binding());
        } while (skip(","));
        expect(";");
        return new Expression.Local(List.copyOf(bindings), expression());
    }

    Binding binding() {
        String name = name();
        if (peek().is("(")) {
            List<Parameter> parameters = parameters();
            expect("=");
            return new Binding(name, new Expression.Function(parameters, expression()));
        }
        expect("=");
        return new Binding(name, expression());
    }

    List<Parameter> parameters() {
        expect("(");
        var parameters = new ArrayList<Parameter>();
        while (!peek().is(")")) {
            parameters.add(new Parameter(name(), skip("=") ? expression() : null));
            comma(")");
        }
        expect(")");
        return List.copyOf(parameters);
    }

    private Expression conditional() {
        Expression condition = expression();
        expect("then");
        Expression then = expression();
        return new Expression.If(condition, then, skip("else") ? expression() : null);
    }

    private Expression asserted() {
        Assertion assertion = assertion();
        expect(";");
        return new Expression.Asserted(assertion, expression());
    }

    Assertion assertion() {
        Expression condition = expression();
        return new Assertion(condition, skip(":") ? expression() : null);
    }

    private Expression array() {
        if (skip("]")) {
            return new Expression.ArrayOf(List.of());
        }
        var items = new ArrayList<Expression>();
        items.add(expression());
        skip(",");
        if (peek().is("for")) {
            List<Clause> clauses = clauses();
            expect("]");
            return new Expression.ArrayFor(items.get(0), clauses);
        }
        while (!peek().is("]")) {
            items.add(expression());
            comma("]");
        }
        expect("]");
        return new Expression.ArrayOf(List.copyOf(items));
    }

    List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        while (peek().is("for") || peek().is("if") && !clauses.isEmpty()) {
            clauses.add(next().is("for") ? each() : new Expression.Only(expression()));
        }
        return List.copyOf(clauses);
    }

    private Clause each() {
        String name = name();
        expect("in");
        return new Expression.For(name, expression());
    }

    static Expression text(String content) {
        return new Expression.Literal(new Value.Text(content));
    }
}
