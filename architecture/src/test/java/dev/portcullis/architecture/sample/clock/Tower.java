package dev.portcullis.architecture.sample.clock;

import java.time.InstantSource;

class Tower {
    final InstantSource clock = InstantSource.system();
}
