package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Expression.Assertion;
import dev.portcullis.jsonnet.Expression.Binding;
import dev.portcullis.jsonnet.Expression.Member;
import dev.portcullis.jsonnet.ObjectValue.Field;
import dev.portcullis.jsonnet.ObjectValue.Layer;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes objects of what stands between braces. */
final class ObjectBuilder {
    private final Interpreter interpreter;

    ObjectBuilder(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Value build(Expression.ObjectOf object, Scope scope) {
        var inside = new Inside(scope, object.locals(), object.outermost());
        var fields = new LinkedHashMap<String, Field>();
        object.members().forEach(member -> add(member, scope, inside, fields));
        return ObjectValue.of(
                new Layer(fields, (in, self, layer) -> check(object.assertions(), inside.scope(self, layer))));
    }

    Value build(Expression.ObjectFor object, Scope scope) {
        var fields = new LinkedHashMap<String, Field>();
        interpreter.each(object.clauses(), 0, scope, each -> {
            var inside = new Inside(each, object.locals(), object.outermost());
            add(object.member(), each, inside, fields);
        });
        return ObjectValue.of(fields);
    }

    private void add(Member member, Scope scope, Inside inside, Map<String, Field> fields) {
        Value key = interpreter.evaluate(member.key(), scope);
        interpreter.budget().take(1);
        if (key == Value.Null.NULL) {
            return;
        }
        var field = new Field(
                member.visibility(),
                member.adds(),
                (in, self, layer) -> in.evaluate(member.value(), inside.scope(self, layer)));
        if (fields.put(Operators.asText(key), field) != null) {
            throw MappingFailed.because("an object has two fields " + Operators.asText(key));
        }
    }

    private Value check(List<Assertion> assertions, Scope scope) {
        assertions.forEach(assertion -> interpreter.check(assertion, scope));
        return Value.Null.NULL;
    }

    /** What the members of one object literal see; made once for each object that it is a layer of. */
    private final class Inside {
        private final Scope outside;
        private final List<Binding> locals;
        private final boolean outermost;
        private final Map<ObjectValue, Map<Integer, Scope>> scopes = new IdentityHashMap<>();

        Inside(Scope outside, List<Binding> locals, boolean outermost) {
            this.outside = outside;
            this.locals = locals;
            this.outermost = outermost;
        }

        Scope scope(ObjectValue self, int layer) {
            return scopes.computeIfAbsent(self, object -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            layer, position -> interpreter.bind(locals, outside.within(self, layer, outermost)));
        }
    }
}
