package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Expression.Clause;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sure, before a program ever runs, that every name in it is bound somewhere around it. */
final class Names {
    private final Set<String> bound;

    private Names(Set<String> bound) {
        this.bound = bound;
    }

    static void check(Expression program) {
        new Names(Set.of("std")).of(program);
    }

    private Names with(Stream<String> more) {
        var all = new HashSet<>(bound);
        more.forEach(all::add);
        return new Names(all);
    }

    private void of(@Nullable Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Name name -> known(name);
            case Expression.Literal none -> {}
            case Expression.Self none -> {}
            case Expression.Root none -> {}
            case Expression.SuperIndex index -> of(index.key());
            case Expression.InSuper index -> of(index.key());
            case Expression.Index index -> both(index.target(), index.key());
            case Expression.Slice slice -> slice(slice);
            case Expression.Call call -> call(call);
            case Expression.Local local -> local(local);
            case Expression.If choice -> choice(choice);
            case Expression.Function function -> function(function);
            case Expression.ArrayOf array -> array.items().forEach(this::of);
            case Expression.ArrayFor array -> clauses(array.clauses()).of(array.item());
            case Expression.ObjectOf object -> object(object);
            case Expression.ObjectFor object -> object(object);
            case Expression.Unary unary -> of(unary.operand());
            case Expression.Binary binary -> both(binary.left(), binary.right());
            case Expression.Asserted asserted -> asserted(asserted);
            case Expression.Raised raised -> of(raised.word());
        }
    }

    private void known(Expression.Name name) {
        if (!bound.contains(name.name())) {
            throw MappingFailed.because(name.place() + ": nothing is called " + name.name());
        }
    }

    private void both(Expression left, Expression right) {
        of(left);
        of(right);
    }

    private void slice(Expression.Slice slice) {
        of(slice.target());
        slice.bounds().forEach(this::of);
    }

    private void call(Expression.Call call) {
        of(call.target());
        call.arguments().forEach(argument -> of(argument.value()));
    }

    private void local(Expression.Local local) {
        Names inner = bindings(local.bindings());
        inner.of(local.body());
    }

    private Names bindings(List<Expression.Binding> bindings) {
        Names inner = with(bindings.stream().map(Expression.Binding::name));
        bindings.forEach(binding -> inner.of(binding.value()));
        return inner;
    }

    private void choice(Expression.If choice) {
        both(choice.condition(), choice.then());
        of(choice.otherwise());
    }

    private void function(Expression.Function function) {
        Names inner = with(function.parameters().stream().map(Expression.Parameter::name));
        function.parameters().forEach(parameter -> inner.of(parameter.byDefault()));
        inner.of(function.body());
    }

    private Names clauses(List<Clause> clauses) {
        Names inner = this;
        for (Clause clause : clauses) {
            inner = inner.after(clause);
        }
        return inner;
    }

    private Names after(Clause clause) {
        return switch (clause) {
            case Expression.Only only -> {
                of(only.condition());
                yield this;
            }
            case Expression.For each -> {
                of(each.items());
                yield with(Stream.of(each.name()));
            }
        };
    }

    private void object(Expression.ObjectOf object) {
        Names inner = bindings(object.locals());
        object.members().forEach(member -> member(member, inner));
        object.assertions().forEach(inner::assertion);
    }

    private void object(Expression.ObjectFor object) {
        Names each = clauses(object.clauses());
        each.member(object.member(), each.bindings(object.locals()));
    }

    private void member(Expression.Member member, Names inner) {
        of(member.key());
        inner.of(member.value());
    }

    private void asserted(Expression.Asserted asserted) {
        assertion(asserted.assertion());
        of(asserted.body());
    }

    private void assertion(Expression.Assertion assertion) {
        of(assertion.condition());
        of(assertion.word());
    }
}
