package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Many threads that begin at the same moment. */
final class Storms {
    private Storms() {}

    private static final int TRIES = 50;

    /** The same in each start, so that tokens hold. */
    private static final String SECRETS = "[\"a secret that every start knows\"]";

    /** The engine on a database in a folder, with hashes that cost little. */
    static Portcullis open(Path folder, String dsn) {
        var source = ConfigurationSource.empty().withFiles(List.of(ContractConfiguration.writeTo(folder)));
        return Portcullis.start(source.with("dsn", dsn)
                .with("secrets.default", SECRETS)
                .with("portcullis.guessing.enabled", "false") // tests try one password after the other
                .read());
    }

    /** The same, with mails to confirm addresses, and a mail server that takes none. */
    static Portcullis openWritingMails(Path folder, String dsn, String mailServer) {
        var source = ConfigurationSource.empty().withFiles(List.of(ContractConfiguration.writeTo(folder)));
        verifyEmail(folder.resolve("person.schema.json"));
        return Portcullis.start(source.with("dsn", dsn)
                .with("secrets.default", SECRETS)
                .with("selfservice.methods.code.enabled", "true")
                .with("selfservice.flows.verification.enabled", "true")
                .with("selfservice.methods.code.enabled", "true")
                .with("courier.smtp.connection_uri", mailServer)
                .read());
    }

    /** The engine with recovery, verification and codes to sign in with; its mails stay in the inbox. */
    static Portcullis openMailing(Path folder, String dsn) {
        return Portcullis.start(mailing(folder, dsn).read());
    }

    /** The same, but for one setting. */
    static Portcullis openMailing(Path folder, String dsn, String key, String value) {
        return Portcullis.start(mailing(folder, dsn).with(key, value).read());
    }

    static ConfigurationSource mailing(Path folder, String dsn) {
        var source = ConfigurationSource.empty().withFiles(List.of(ContractConfiguration.writeTo(folder)));
        rewrite(
                folder.resolve("person.schema.json"),
                "\"credentials\": {",
                "\"verification\": {\"via\": \"email\"}, \"recovery\": {\"via\": \"email\"},"
                        + " \"credentials\": { \"code\": { \"identifier\": true, \"via\": \"email\" },");
        return source.with("dsn", dsn)
                .with("secrets.default", SECRETS)
                .with("portcullis.guessing.enabled", "false")
                .with("selfservice.methods.code.enabled", "true")
                .with("selfservice.methods.code.passwordless_enabled", "true")
                .with("selfservice.flows.verification.enabled", "true")
                .with("selfservice.flows.recovery.enabled", "true")
                .with("feature_flags.use_continue_with_transitions", "true");
    }

    private static void verifyEmail(Path schema) {
        rewrite(schema, "\"credentials\":", "\"verification\": {\"via\": \"email\"}, \"credentials\":");
    }

    private static void rewrite(Path file, String before, String after) {
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) throw new IllegalStateException(before + " is not in " + file);
            Files.writeString(file, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sqlite(Path folder) {
        return "sqlite://" + folder.resolve("people.sqlite");
    }

    /** What came of a task, which is done again where database or processors have more to do than they can. */
    static <T> T patiently(Supplier<T> task) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return task.get();
            } catch (Unavailable busy) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        return task.get();
    }

    private static <T> T called(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What each of them answered, in no order. A thread that fails with anything else than want of room fails the test. */
    static <T> List<T> rush(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return patiently(() -> called(task));
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
