package dev.portcullis.architecture.sample.chance;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;

class Seeded {
    static byte[] draw(Instant now) {
        byte[] seed = ByteBuffer.allocate(8).putLong(now.toEpochMilli()).array();
        return new SecureRandom(seed).generateSeed(16);
    }
}
