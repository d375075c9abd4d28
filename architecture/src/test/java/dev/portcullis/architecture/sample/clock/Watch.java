package dev.portcullis.architecture.sample.clock;

import java.time.Instant;

class Watch {
    Instant look() {
        return Instant.now();
    }
}
