package dev.portcullis.architecture.sample.shape;

final class Greedy {
    Greedy(int a, int b, int c) {}
}
