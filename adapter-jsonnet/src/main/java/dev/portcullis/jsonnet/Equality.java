package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.MappingFailed;
import java.util.List;

/** Whether values are equal, and which of two comes first. */
final class Equality {
    private Equality() {}

    static boolean equal(Interpreter in, Value left, Value right) {
        in.budget().enter();
        boolean equal = same(in, left, right);
        in.budget().leave();
        return equal;
    }

    private static boolean same(Interpreter in, Value left, Value right) {
        if (left instanceof Value.Number first && right instanceof Value.Number second) {
            return first.value() == second.value();
        }
        if (left instanceof Value.Text first && right instanceof Value.Text second) {
            in.budget().take(first.value().length() / 16.0);
            return first.value().equals(second.value());
        }
        if (left instanceof Value.Array first && right instanceof Value.Array second) {
            return same(in, first, second);
        }
        if (left instanceof ObjectValue first && right instanceof ObjectValue second) {
            return same(in, first, second);
        }
        if (left instanceof FunctionValue || right instanceof FunctionValue) {
            throw MappingFailed.because("functions cannot be compared");
        }
        return left == right;
    }

    private static boolean same(Interpreter in, Value.Array left, Value.Array right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(in, left.items().get(i).get(), right.items().get(i).get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Interpreter in, ObjectValue left, ObjectValue right) {
        List<String> names = left.names(in, false);
        return names.equals(right.names(in, false))
                && names.stream().allMatch(name -> equal(in, left.get(in, name), right.get(in, name)));
    }

    static int compare(Interpreter in, Value left, Value right) {
        in.budget().step();
        if (left instanceof Value.Number first && right instanceof Value.Number second) {
            return Double.compare(first.value() + 0.0, second.value() + 0.0);
        }
        if (left instanceof Value.Text first && right instanceof Value.Text second) {
            in.budget().take(Math.min(first.value().length(), second.value().length()) / 16.0);
            return Operators.compare(first.value(), second.value());
        }
        if (left instanceof Value.Array first && right instanceof Value.Array second) {
            return compare(in, first, second);
        }
        throw MappingFailed.because(
                "a value of type " + left.type() + " and one of type " + right.type() + " have no order");
    }

    private static int compare(Interpreter in, Value.Array left, Value.Array right) {
        in.budget().enter();
        int end = Math.min(left.size(), right.size());
        int order = 0;
        for (int i = 0; i < end && order == 0; i++) {
            order = compare(in, left.items().get(i).get(), right.items().get(i).get());
        }
        in.budget().leave();
        return order == 0 ? Integer.compare(left.size(), right.size()) : order;
    }
}
