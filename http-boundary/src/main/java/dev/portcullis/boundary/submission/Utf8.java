package dev.portcullis.boundary.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes UTF-8 without guessing: two different bodies never become one text. */
final class Utf8 {
    private Utf8() {}

    /** The text; empty when the bytes are no UTF-8, encoded surrogates included. */
    static Optional<String> decode(byte[] bytes) {
        try {
            // A new decoder reports what is malformed instead of replacing it.
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
