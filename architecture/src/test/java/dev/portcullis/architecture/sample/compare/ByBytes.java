package dev.portcullis.architecture.sample.compare;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class ByBytes {
    static boolean is(Kept kept, byte[] entered) {
        return same(kept.hash().getBytes(StandardCharsets.UTF_8), entered);
    }

    private static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
