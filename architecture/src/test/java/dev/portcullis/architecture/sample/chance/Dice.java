package dev.portcullis.architecture.sample.chance;

import java.util.Random;

class Dice {
    int roll() {
        return new Random().nextInt(6);
    }
}
