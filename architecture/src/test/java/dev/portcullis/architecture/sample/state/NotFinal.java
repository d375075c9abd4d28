package dev.portcullis.architecture.sample.state;

class NotFinal {
    static int counter = 0;
}
