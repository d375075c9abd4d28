package dev.portcullis.architecture.sample.cycle.hen;

import dev.portcullis.architecture.sample.cycle.egg.Egg;
import java.util.List;

public record Hen(List<Egg> eggs) {}
