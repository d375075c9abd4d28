package dev.portcullis.architecture.sample.cycle.egg;

import dev.portcullis.architecture.sample.cycle.hen.Hen;

public record Egg(Hen layer) {}
