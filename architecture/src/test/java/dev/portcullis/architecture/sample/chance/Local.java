package dev.portcullis.architecture.sample.chance;

import java.util.concurrent.ThreadLocalRandom;

class Local {
    static int draw() {
        return ThreadLocalRandom.current().nextInt(1_000_000);
    }
}
