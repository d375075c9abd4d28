package dev.portcullis.architecture.sample.state;

class SharedArray {
    static final byte[] KEY = {1, 2, 3};
}
