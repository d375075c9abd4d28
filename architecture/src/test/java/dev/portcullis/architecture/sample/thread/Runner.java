package dev.portcullis.architecture.sample.thread;

class Runner {
    void run(Runnable task) {
        new Thread(task).start();
    }
}
