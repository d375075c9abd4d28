package dev.portcullis.architecture.sample.shape;

final class Modest {
    Modest(int a, int b) {}

    record Wide(int a, int b, int c) {}
}
