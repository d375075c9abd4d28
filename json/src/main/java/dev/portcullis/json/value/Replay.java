package dev.portcullis.json.value;

import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.wire.WireGenerator;
import dev.portcullis.json.wire.WireProvider;
import dev.portcullis.ports.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Reads a tree as if it came anew: for the rare value whose kind is only known after it was read. */
public final class Replay {
    private Replay() {}

    public static <T> T of(Json tree, Function<Cursor, T> read) {
        var out = new WireGenerator();
        JsonMapping.ANY.write(tree, out);
        String text = new String(out.toByteArray(), StandardCharsets.UTF_8);
        return read.apply(Cursor.atStart(WireProvider.SHARED.parse(text)));
    }
}
