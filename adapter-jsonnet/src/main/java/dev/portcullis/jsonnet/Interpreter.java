package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Expression.Argument;
import dev.portcullis.jsonnet.Expression.Assertion;
import dev.portcullis.jsonnet.Expression.Binding;
import dev.portcullis.jsonnet.Expression.Clause;
import dev.portcullis.jsonnet.Expression.Parameter;
import dev.portcullis.jsonnet.FunctionValue.Named;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One evaluation of one program. Source: the Jsonnet specification, "Execution". */
final class Interpreter {
    private final Map<String, Value> variables;
    private final Budget budget;
    private final ObjectBuilder objects = new ObjectBuilder(this);

    Interpreter(Map<String, Value> variables, Budget budget) {
        this.variables = variables;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    Value variable(String name) {
        Value value = variables.get(name);
        if (value == null) {
            throw MappingFailed.because("there is no external variable " + name);
        }
        return value;
    }

    static Scope outermost() {
        return Scope.empty().bind("std", Lazy.of(StandardLibrary.object()));
    }

    Value evaluate(Expression expression, Scope scope) {
        budget.enter();
        Value value = worth(expression, scope);
        budget.leave();
        return value;
    }

    Lazy lazily(Expression expression, Scope scope) {
        return expression instanceof Expression.Literal literal
                ? Lazy.of(literal.value())
                : Lazy.by(() -> evaluate(expression, scope));
    }

    private Value worth(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> named(name, scope);
            case Expression.Self self -> object(scope.self(), self.place());
            case Expression.Root root -> object(scope.root(), root.place());
            case Expression.SuperIndex index -> ofSuper(index, scope);
            case Expression.InSuper in -> inSuper(in, scope);
            case Expression.Index index -> index(index, scope);
            case Expression.Slice slice -> slice(slice, scope);
            case Expression.Call call -> call(call, scope);
            case Expression.Local local -> evaluate(local.body(), bind(local.bindings(), scope.inner()));
            case Expression.If choice -> choose(choice, scope);
            case Expression.Function function -> function(function, scope);
            case Expression.ArrayOf array -> array(array, scope);
            case Expression.ArrayFor array -> array(array, scope);
            case Expression.ObjectOf object -> objects.build(object, scope);
            case Expression.ObjectFor object -> objects.build(object, scope);
            case Expression.Unary unary -> Operators.unary(unary.operator(), evaluate(unary.operand(), scope));
            case Expression.Binary binary -> binary(binary, scope);
            case Expression.Asserted asserted -> asserted(asserted, scope);
            case Expression.Raised raised ->
                throw MappingFailed.byItsOwnWord(Operators.text(this, evaluate(raised.word(), scope)));
        };
    }

    private Value named(Expression.Name name, Scope scope) {
        Lazy found = scope.find(name.name());
        if (found == null) {
            throw MappingFailed.because(name.place() + ": nothing is called " + name.name());
        }
        return found.get();
    }

    private static ObjectValue object(@Nullable ObjectValue found, String place) {
        if (found == null) {
            throw MappingFailed.because(place + ": there is no object around");
        }
        return found;
    }

    private Value ofSuper(Expression.SuperIndex index, Scope scope) {
        ObjectValue self = object(scope.self(), index.place());
        return self.get(this, Operators.asText(evaluate(index.key(), scope)), scope.layer());
    }

    private Value inSuper(Expression.InSuper in, Scope scope) {
        ObjectValue self = object(scope.self(), in.place());
        return Value.Truth.of(self.has(Operators.asText(evaluate(in.key(), scope)), scope.layer()));
    }

    private Value index(Expression.Index index, Scope scope) {
        Value target = evaluate(index.target(), scope);
        Value key = evaluate(index.key(), scope);
        return Operators.index(this, target, key);
    }

    private Value slice(Expression.Slice slice, Scope scope) {
        var bounds = new ArrayList<Value>();
        for (Expression bound : slice.bounds()) {
            bounds.add(bound == null ? Value.Null.NULL : evaluate(bound, scope));
        }
        while (bounds.size() < 3) {
            bounds.add(Value.Null.NULL);
        }
        return Operators.slice(this, evaluate(slice.target(), scope), bounds);
    }

    private Value call(Expression.Call call, Scope scope) {
        if (!(evaluate(call.target(), scope) instanceof FunctionValue function)) {
            throw MappingFailed.because(call.place() + ": only functions can be called");
        }
        var positional = new ArrayList<Lazy>();
        var named = new ArrayList<Named>();
        for (Argument argument : call.arguments()) {
            Lazy value = lazily(argument.value(), scope);
            if (call.eager()) {
                value.get();
            }
            if (argument.name() == null) {
                positional.add(value);
            } else {
                named.add(new Named(argument.name(), value));
            }
        }
        return function.call(this, positional, named);
    }

    Scope bind(List<Binding> bindings, Scope into) {
        bindings.forEach(binding -> into.bind(binding.name(), lazily(binding.value(), into)));
        return into;
    }

    private Value choose(Expression.If choice, Scope scope) {
        if (Operators.asTruth(evaluate(choice.condition(), scope))) {
            return evaluate(choice.then(), scope);
        }
        return choice.otherwise() == null ? Value.Null.NULL : evaluate(choice.otherwise(), scope);
    }

    private Value function(Expression.Function function, Scope scope) {
        List<String> names = function.parameters().stream().map(Parameter::name).toList();
        return FunctionValue.of(
                names, (interpreter, arguments) -> evaluate(function.body(), parameters(function, arguments, scope)));
    }

    private Scope parameters(Expression.Function function, List<@Nullable Lazy> arguments, Scope scope) {
        Scope inner = scope.inner();
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = function.parameters().get(i);
            Expression byDefault = parameter.byDefault();
            Lazy given = arguments.get(i) == null && byDefault != null ? lazily(byDefault, inner) : arguments.get(i);
            inner.bind(parameter.name(), FunctionValue.require(given, parameter.name()));
        }
        return inner;
    }

    private Value array(Expression.ArrayOf array, Scope scope) {
        budget.take(array.items().size());
        return new Value.Array(
                array.items().stream().map(item -> lazily(item, scope)).toList());
    }

    private Value array(Expression.ArrayFor array, Scope scope) {
        var items = new ArrayList<Lazy>();
        each(array.clauses(), 0, scope, inner -> items.add(lazily(array.item(), inner)));
        return new Value.Array(items);
    }

    /** Once for each combination that the clauses let through. */
    void each(List<Clause> clauses, int from, Scope scope, Consumer<Scope> then) {
        budget.take(1);
        if (from == clauses.size()) {
            then.accept(scope);
            return;
        }
        switch (clauses.get(from)) {
            case Expression.Only only -> {
                if (Operators.asTruth(evaluate(only.condition(), scope))) {
                    each(clauses, from + 1, scope, then);
                }
            }
            case Expression.For each ->
                Operators.asArray(evaluate(each.items(), scope))
                        .items()
                        .forEach(item -> each(clauses, from + 1, scope.inner().bind(each.name(), item), then));
        }
    }

    private Value binary(Expression.Binary binary, Scope scope) {
        Value left = evaluate(binary.left(), scope);
        return switch (binary.operator()) {
            case "&&" -> Operators.asTruth(left) ? truth(binary.right(), scope) : left;
            case "||" -> Operators.asTruth(left) ? left : truth(binary.right(), scope);
            default -> Operators.binary(this, binary.operator(), left, evaluate(binary.right(), scope));
        };
    }

    private Value truth(Expression expression, Scope scope) {
        return Value.Truth.of(Operators.asTruth(evaluate(expression, scope)));
    }

    private Value asserted(Expression.Asserted asserted, Scope scope) {
        check(asserted.assertion(), scope);
        return evaluate(asserted.body(), scope);
    }

    void check(Assertion assertion, Scope scope) {
        if (Operators.asTruth(evaluate(assertion.condition(), scope))) {
            return;
        }
        throw assertion.word() == null
                ? MappingFailed.because("an assertion does not hold")
                : MappingFailed.byItsOwnWord(Operators.text(this, evaluate(assertion.word(), scope)));
    }
}
