package dev.portcullis.architecture.sample.chance;

import java.util.UUID;

class Lottery {
    String draw() {
        return UUID.randomUUID().toString();
    }
}
