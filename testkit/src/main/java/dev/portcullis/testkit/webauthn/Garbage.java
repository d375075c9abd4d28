package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.webauthn.ByteString;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody may send instead of what an authenticator says. */
final class Garbage {
    private static final int LONG = 60_000;

    private Garbage() {}

    static Map<String, ByteString> all() {
        var all = new LinkedHashMap<String, ByteString>();
        all.put("nothing", ByteString.of(new byte[0]));
        all.put("a zero", ByteString.of(new byte[1]));
        all.put("text", Ceremony.bytes("{\"type\": \"webauthn.get\"}"));
        all.put("zeros", ByteString.of(new byte[LONG]));
        all.put("ones", repeated(0xff));
        all.put("lists in lists of CBOR", repeated(0x81));
        all.put("endless lists of CBOR", repeated(0x9f));
        all.put("maps in maps of CBOR", repeated(0xa1));
        all.put("tags of CBOR", repeated(0xc6));
        all.put("lists in lists of JSON", repeated('['));
        all.put("objects in objects of JSON", Ceremony.bytes("{\"a\":".repeat(LONG / 5)));
        all.put("a list of 2^64 items", hex("9bffffffffffffffff"));
        all.put("2 gigabytes of bytes", hex("5a7fffffff00"));
        all.put("a number of 10,000 digits", Ceremony.bytes("{\"challenge\":" + "9".repeat(10_000) + "}"));
        all.put("a number of 2^1,000,000,000", Ceremony.bytes("{\"challenge\":1e999999999}"));
        return all;
    }

    private static ByteString repeated(int value) {
        var bytes = new byte[LONG];
        Arrays.fill(bytes, (byte) value);
        return ByteString.of(bytes);
    }

    private static ByteString hex(String digits) {
        return ByteString.of(HexFormat.of().parseHex(digits));
    }
}
