package dev.portcullis.jsonnet;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression is worth. */
sealed interface Value
        permits Value.Null, Value.Truth, Value.Number, Value.Text, Value.Array, ObjectValue, FunctionValue {
    /** What {@code std.type} calls it. */
    String type();

    enum Null implements Value {
        NULL;

        @Override
        public String type() {
            return "null";
        }
    }

    enum Truth implements Value {
        TRUE,
        FALSE;

        static Truth of(boolean truth) {
            return truth ? TRUE : FALSE;
        }

        @Override
        public String type() {
            return "boolean";
        }
    }

    /** @param exact the digits it came with, as long as nothing was computed from it */
    record Number(double value, @Nullable BigDecimal exact) implements Value {
        static Number of(BigDecimal exact) {
            return new Number(exact.doubleValue(), exact);
        }

        static Number of(double value) {
            return new Number(value, null);
        }

        @Override
        public String type() {
            return "number";
        }
    }

    record Text(String value) implements Value {
        @Override
        public String type() {
            return "string";
        }
    }

    record Array(List<Lazy> items) implements Value {
        int size() {
            return items.size();
        }

        @Override
        public String type() {
            return "array";
        }
    }
}
