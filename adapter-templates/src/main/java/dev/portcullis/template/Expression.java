package dev.portcullis.template;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonString;
import java.math.BigDecimal;
import java.util.List;

/** What an action computes. */
sealed interface Expression {
    Json in(Scope scope);

    /** @param fromRoot whether it begins with {@code $} */
    record Field(boolean fromRoot, List<String> names) implements Expression {
        @Override
        public Json in(Scope scope) {
            Json value = fromRoot ? scope.root() : scope.here();
            for (String name : names) value = scope.member(value, name);
            return value;
        }
    }

    record Literal(Json value) implements Expression {
        @Override
        public Json in(Scope scope) {
            return value;
        }
    }

    record Equal(Expression one, Expression other, boolean wanted) implements Expression {
        @Override
        public Json in(Scope scope) {
            return Json.of(same(one.in(scope), other.in(scope)) == wanted);
        }

        private static boolean same(Json one, Json other) {
            return one instanceof JsonNumber(BigDecimal a) && other instanceof JsonNumber(BigDecimal b)
                    ? a.compareTo(b) == 0
                    : one.equals(other);
        }
    }

    record Not(Expression expression) implements Expression {
        @Override
        public Json in(Scope scope) {
            return Json.of(!Scope.isTrue(expression.in(scope)));
        }
    }

    /** The first that decides, or the last. @param deciding what decides: a false one of {@code and}, a true one of {@code or} */
    record Choice(List<Expression> expressions, boolean deciding) implements Expression {
        @Override
        public Json in(Scope scope) {
            Json value = JsonBoolean.FALSE;
            for (Expression expression : expressions) {
                value = expression.in(scope);
                if (Scope.isTrue(value) == deciding) return value;
            }
            return value;
        }
    }

    static Expression text(String text) {
        return new Literal(new JsonString(text));
    }
}
