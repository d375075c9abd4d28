package dev.portcullis.http.exchange;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.flow.Flow;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of an operation are read.
 *
 * @param value from an answer with a body to its value; throws {@link dev.portcullis.json.UnreadableJson} for what it
 *     cannot read
 * @param flow the kind of flow that a refusal most likely carries, if it carries one; null when it carries none
 * @param promisesValue whether an answer without content breaks the contract
 */
public record ResponseSpec<T>(
        BiFunction<ContractJson, RawResponse, @Nullable T> value,
        @Nullable Class<? extends Flow> flow,
        boolean promisesValue) {

    /** Of an operation that promises a value. */
    public ResponseSpec(
            BiFunction<ContractJson, RawResponse, @Nullable T> value, @Nullable Class<? extends Flow> flow) {
        this(value, flow, true);
    }

    /** The body is a flow, and so may be that of a refusal. */
    public static <F extends Flow> ResponseSpec<F> flow(Class<F> type) {
        return value(type, type);
    }

    public static <T> ResponseSpec<T> value(Class<T> type) {
        return value(type, null);
    }

    public static <T> ResponseSpec<T> value(Class<T> type, @Nullable Class<? extends Flow> flow) {
        return new ResponseSpec<>((json, received) -> json.read(type, received.bytes()), flow);
    }

    /** Nothing of interest is in the body. */
    public static ResponseSpec<Void> nothing() {
        return new ResponseSpec<>((json, received) -> null, null, false);
    }
}
