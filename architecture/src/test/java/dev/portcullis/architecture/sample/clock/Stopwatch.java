package dev.portcullis.architecture.sample.clock;

class Stopwatch {
    long look() {
        return System.currentTimeMillis();
    }
}
