package dev.portcullis.json;

import dev.portcullis.json.error.FlowKinds;
import dev.portcullis.json.error.FrontendErrorMapping;
import dev.portcullis.json.login.LoginMapping;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.json.wire.WireGenerator;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import jakarta.json.bind.Jsonb;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps the records of the contract to JSON and back. Safe for use by many threads. Takes long to make: keep one.
 *
 * <p>Writing keeps the order of members, the choice between absent and null, and the escapes of the contract. Reading is
 * tolerant: unknown members are ignored, unknown names and kinds kept, floats taken for integers where they are integral.
 * Source: docs/contract/answers.md, "JSON" and "Times and ids"; docs/contract/flows.md, "Members"; docs/contract/forms.md,
 * "Nodes".
 */
public final class ContractJson {
    private final Registry registry;
    private final LazyJsonb jsonb;

    private ContractJson(Registry registry, LazyJsonb jsonb) {
        this.registry = registry;
        this.jsonb = jsonb;
    }

    public static ContractJson create() {
        var bindings = Bindings.all();
        return new ContractJson(new Registry(bindings), new LazyJsonb(bindings));
    }

    /**
     * The same mapping by JSON-B, which binds other classes too: records of users may hold records of the contract. It adds
     * to each call what JSON-B costs, so that {@link #write} and {@link #read} are the shorter way for the contract alone.
     */
    public Jsonb jsonb() {
        return jsonb.get();
    }

    /**
     * Write a record of the contract, any JSON value, a {@link FrontendError}, a submission's body, a string, or a list of
     * them.
     *
     * @return JSON in UTF-8, without a line's end
     * @throws IllegalArgumentException if the type has no mapping
     */
    public byte[] write(Object value) {
        return written(value).toByteArray();
    }

    /** As {@link #write}, with a line's end. */
    public byte[] writeLine(Object value) {
        return written(value).toLine();
    }

    /** As {@link #write}, as text. */
    public String writeText(Object value) {
        return written(value).toText();
    }

    private WireGenerator written(Object value) {
        var out = new WireGenerator();
        registry.write(value, out);
        return out;
    }

    /**
     * Write what exchangeSessionToken answers: the one answer with a session token that says nothing of what to do next.
     */
    public byte[] writeExchanged(SuccessfulNativeLogin login) {
        var out = new WireGenerator();
        LoginMapping.EXCHANGED.write(login, out);
        return out.toByteArray();
    }

    /**
     * Read a record of the contract or a JSON value.
     *
     * @param type the record's class, {@code Json}, {@code JsonObject} or {@code JsonArray}
     * @throws UnreadableJson if the bytes are not JSON, or not that of such a record
     * @throws IllegalArgumentException if the type has no mapping
     */
    public <T> T read(Class<T> type, byte[] json) {
        return readText(type, text(json));
    }

    /** As {@link #read}, from text. */
    public <T> T readText(Class<T> type, String json) {
        return DocumentReader.whole(json, registry.of(type));
    }

    /** As {@link #read}, for an array of such records. */
    public <T> List<T> readList(Class<T> type, byte[] json) {
        return readListText(type, text(json));
    }

    /** As {@link #readList}, from text. */
    public <T> List<T> readListText(Class<T> type, String json) {
        return List.copyOf(DocumentReader.whole(json, new ListCodec<>(registry.of(type))));
    }

    /**
     * Turn the body of a refusal into the refusal. A body that says nothing readable becomes a refusal that says no more than
     * the status.
     *
     * @param status the answer's status
     * @param kind the flow that such an answer most likely carries, if it carries one; null where it carries none
     */
    public FrontendError readError(int status, @Nullable Class<? extends Flow> kind, byte[] body) {
        String json = text(body);
        return kind == null ? readError(status, json) : readFlowOrError(status, kind, json);
    }

    private FrontendError readFlowOrError(int status, Class<? extends Flow> kind, String json) {
        try {
            return new FrontendError.FlowRefused(status, readFlow(kind, json));
        } catch (UnreadableJson noFlow) {
            return readError(status, json);
        }
    }

    /**
     * Read a flow of whichever kind it is: what a person began as one kind may go on as another.
     *
     * @param expected what it most likely is
     * @throws UnreadableJson if the bytes are no flow
     */
    public Flow readFlow(Class<? extends Flow> expected, byte[] json) {
        return readFlow(expected, text(json));
    }

    private Flow readFlow(Class<? extends Flow> expected, String json) {
        Flow flow = readText(expected, json);
        Class<? extends Flow> said = FlowKinds.saidBy(flow.ui()).orElse(expected);
        return said == expected ? flow : readText(said, json);
    }

    private static FrontendError readError(int status, String json) {
        try {
            return DocumentReader.whole(json, in -> FrontendErrorMapping.read(status, in));
        } catch (UnreadableJson noError) {
            return FrontendErrorMapping.unreadable(status);
        }
    }

    /**
     * Read any JSON value, of at most 64 levels; numbers keep their digits.
     *
     * @throws UnreadableJson if the bytes are not JSON, or nest deeper
     */
    public Json parse(byte[] json) {
        return parseText(text(json));
    }

    /** As {@link #parse}, from text. */
    public Json parseText(String json) {
        return DocumentReader.whole(json, JsonMapping.ANY);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
