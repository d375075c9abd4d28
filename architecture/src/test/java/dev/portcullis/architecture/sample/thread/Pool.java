package dev.portcullis.architecture.sample.thread;

import java.util.concurrent.Executors;

class Pool {
    void run(Runnable task) {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.execute(task);
        }
    }
}
