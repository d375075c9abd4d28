package dev.portcullis.architecture.sample.console;

class Talker {
    void talk() {
        System.out.println("hello");
    }
}
