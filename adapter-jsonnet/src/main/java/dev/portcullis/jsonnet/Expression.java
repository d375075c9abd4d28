package dev.portcullis.jsonnet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program says, as a tree. Source: the Jsonnet specification, "Abstract syntax". */
sealed interface Expression {
    record Literal(Value value) implements Expression {}

    record Name(String name, String place) implements Expression {}

    record Self(String place) implements Expression {}

    record Root(String place) implements Expression {}

    record SuperIndex(Expression key, String place) implements Expression {}

    record InSuper(Expression key, String place) implements Expression {}

    record Index(Expression target, Expression key, String place) implements Expression {}

    record Slice(Expression target, List<@Nullable Expression> bounds) implements Expression {}

    record Call(Expression target, List<Argument> arguments, boolean eager, String place) implements Expression {}

    record Local(List<Binding> bindings, Expression body) implements Expression {}

    record If(
            Expression condition, Expression then, @Nullable Expression otherwise) implements Expression {}

    record Function(List<Parameter> parameters, Expression body) implements Expression {}

    record ArrayOf(List<Expression> items) implements Expression {}

    record ArrayFor(Expression item, List<Clause> clauses) implements Expression {}

    record ObjectOf(List<Member> members, List<Binding> locals, List<Assertion> assertions, boolean outermost)
            implements Expression {}

    record ObjectFor(Member member, List<Binding> locals, List<Clause> clauses, boolean outermost)
            implements Expression {}

    record Unary(String operator, Expression operand) implements Expression {}

    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record Asserted(Assertion assertion, Expression body) implements Expression {}

    record Raised(Expression word) implements Expression {}

    record Binding(String name, Expression value) {}

    record Parameter(String name, @Nullable Expression byDefault) {}

    record Argument(@Nullable String name, Expression value) {}

    record Assertion(Expression condition, @Nullable Expression word) {}

    /** A member of an object; a key that evaluates to null leaves it out. */
    record Member(Expression key, boolean adds, Visibility visibility, Expression value) {}

    sealed interface Clause {}

    record For(String name, Expression items) implements Clause {}

    record Only(Expression condition) implements Clause {}

    enum Visibility {
        AS_BEFORE,
        HIDDEN,
        SHOWN
    }
}
