package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Expression.Assertion;
import dev.portcullis.jsonnet.Expression.Binding;
import dev.portcullis.jsonnet.Expression.Clause;
import dev.portcullis.jsonnet.Expression.Member;
import dev.portcullis.jsonnet.Expression.Visibility;
import dev.portcullis.jsonnet.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Read what stands between braces. */
final class ObjectParser {
    private final Parser parser;
    private int around;

    ObjectParser(Parser parser) {
        this.parser = parser;
    }

    /** The object whose opening brace has just been read. */
    Expression object() {
        boolean outermost = around++ == 0;
        var read = new Members();
        while (!parser.peek().is("}")) {
            member(read);
            if (parser.peek().is("for")) {
                return generated(read, parser.clauses(), outermost);
            }
            parser.comma("}");
            if (parser.peek().is("for")) {
                return generated(read, parser.clauses(), outermost);
            }
        }
        close();
        return new Expression.ObjectOf(
                List.copyOf(read.members), List.copyOf(read.locals), List.copyOf(read.assertions), outermost);
    }

    private Expression generated(Members read, List<Clause> clauses, boolean outermost) {
        close();
        if (read.members.size() != 1 || !read.assertions.isEmpty()) {
            throw parser.unexpected();
        }
        return new Expression.ObjectFor(read.members.get(0), List.copyOf(read.locals), clauses, outermost);
    }

    private void close() {
        parser.expect("}");
        around--;
    }

    private void member(Members read) {
        if (parser.skip("local")) {
            read.locals.add(parser.binding());
        } else if (parser.skip("assert")) {
            read.assertions.add(parser.assertion());
        } else {
            read.members.add(field());
        }
    }

    private Member field() {
        Expression key = key();
        if (parser.peek().is("(")) {
            var parameters = parser.parameters();
            String colons = colons();
            return new Member(key, false, visibility(colons), new Expression.Function(parameters, parser.expression()));
        }
        String colons = colons();
        return new Member(key, colons.startsWith("+"), visibility(colons), parser.expression());
    }

    private Expression key() {
        Token token = parser.next();
        if (token.kind() == Kind.NAME || token.kind() == Kind.TEXT) {
            return Parser.text(token.text());
        }
        if (!token.is("[")) {
            throw parser.unexpected();
        }
        Expression key = parser.expression();
        parser.expect("]");
        return key;
    }

    private String colons() {
        Token token = parser.next();
        if (token.kind() != Kind.OPERATOR || !token.text().matches("\\+?:{1,3}")) {
            throw parser.unexpected();
        }
        return token.text();
    }

    private static Visibility visibility(String colons) {
        return switch (colons.replace("+", "").length()) {
            case 1 -> Visibility.AS_BEFORE;
            case 2 -> Visibility.HIDDEN;
            default -> Visibility.SHOWN;
        };
    }

    private static final class Members {
        final List<Member> members = new ArrayList<>();
        final List<Binding> locals = new ArrayList<>();
        final List<Assertion> assertions = new ArrayList<>();
    }
}
