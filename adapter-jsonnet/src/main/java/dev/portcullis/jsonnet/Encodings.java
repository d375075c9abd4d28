package dev.portcullis.jsonnet;

import static dev.portcullis.jsonnet.Operators.asArray;
import static dev.portcullis.jsonnet.Operators.asNumber;
import static dev.portcullis.jsonnet.Operators.asText;
import static dev.portcullis.jsonnet.StandardLibrary.define;

import dev.portcullis.ports.mapping.MappingFailed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The standard library's functions between texts and bytes, JSON, and checksums. */
final class Encodings {
    private Encodings() {}

    static void install() {
        json();
        bytes();
        digest("md5", "MD5");
        digest("sha1", "SHA-1");
        digest("sha256", "SHA-256");
        digest("sha512", "SHA-512");
        digest("sha3", "SHA3-512");
    }

    private static void json() {
        define("parseJson", "str", (in, a) -> JsonReader.read(in, asText(a[0])));
        define(
                "manifestJson",
                "value",
                (in, a) -> new Value.Text(JsonWriter.indented(in, Manifest.json(in, a[0]), "    ", "\n", ": ")));
        define(
                "manifestJsonMinified",
                "value",
                (in, a) -> new Value.Text(JsonWriter.minified(in, Manifest.json(in, a[0]))));
        define(
                "manifestJsonEx",
                "value indent newline? key_val_sep?",
                (in, a) -> new Value.Text(JsonWriter.indented(
                        in, Manifest.json(in, a[0]), asText(a[1]), textOr(a[2], "\n"), textOr(a[3], ": "))));
    }

    private static String textOr(Value given, String otherwise) {
        return given == Value.Null.NULL ? otherwise : asText(given);
    }

    private static void bytes() {
        define("encodeUTF8", "str", (in, a) -> numbers(in, utf8(in, asText(a[0]))));
        define("decodeUTF8", "arr", (in, a) -> new Value.Text(new String(bytes(in, a[0]), StandardCharsets.UTF_8)));
        define("base64", "input", (in, a) -> new Value.Text(Base64.getEncoder().encodeToString(bytes(in, a[0]))));
        define(
                "base64Decode",
                "str",
                (in, a) -> new Value.Text(new String(decoded(in, a[0]), StandardCharsets.ISO_8859_1)));
        define("base64DecodeBytes", "str", (in, a) -> numbers(in, decoded(in, a[0])));
    }

    private static byte[] utf8(Interpreter in, String text) {
        in.budget().take(text.length());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Interpreter in, Value value) {
        if (value instanceof Value.Text text) {
            return utf8(in, text.value());
        }
        List<Lazy> items = asArray(value).items();
        in.budget().take(items.size());
        var bytes = new byte[items.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) asNumber(items.get(i).get());
        }
        return bytes;
    }

    private static Value numbers(Interpreter in, byte[] bytes) {
        in.budget().take(bytes.length);
        var numbers = new java.util.ArrayList<Lazy>();
        for (byte each : bytes) {
            numbers.add(Lazy.of(Value.Number.of(Byte.toUnsignedInt(each))));
        }
        return new Value.Array(numbers);
    }

    private static byte[] decoded(Interpreter in, Value text) {
        in.budget().take(asText(text).length());
        try {
            return Base64.getDecoder().decode(asText(text));
        } catch (IllegalArgumentException noBase64) {
            throw MappingFailed.because("a text is not in base64");
        }
    }

    private static void digest(String name, String algorithm) {
        define(
                name,
                "s",
                (in, a) -> new Value.Text(HexFormat.of().formatHex(digest(algorithm, utf8(in, asText(a[0]))))));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw MappingFailed.because("this machine does not know " + algorithm);
        }
    }
}
