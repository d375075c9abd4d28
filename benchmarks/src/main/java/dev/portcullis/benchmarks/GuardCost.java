package dev.portcullis.benchmarks;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.PortcullisBuilder;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;

/**
 * What the guard against guessing adds to a sign-in by password: the processor time of the thread that does it, with the guard and
 * without it, in turns. The hash is made as cheap as it gets, so that it does not hide the rest; no log is written.
 * {@code java -cp 'benchmarks/target/benchmarks.jar:benchmarks/target/lib/*' …GuardCost}
 */
public final class GuardCost {
    private static final int ROUNDS = 6;
    private static final int TIMES = 150;
    private static final Caller APP = Caller.nativeApp();

    private GuardCost() {}

    public static void main(String... arguments) throws IOException {
        // A line in a log costs what the log costs.
        LogManager.getLogManager().reset();
        report("memory", Portcullis.with().inMemory(), Portcullis.with().inMemory());
        Path folder = Files.createTempDirectory("guard-cost");
        report("sqlite", sqlite(folder.resolve("on.db")), sqlite(folder.resolve("off.db")));
    }

    private static PortcullisBuilder sqlite(Path file) {
        return Portcullis.with().sqlite(file).secrets("0123456789abcdef0123456789abcdef");
    }

    private static void report(String store, PortcullisBuilder with, PortcullisBuilder without) {
        try (Portcullis on = start(with, true);
                Portcullis off = start(without, false)) {
            List<Person> people = List.of(Person.anyone(), Person.anyone());
            new Journeys(on.frontend()).register(people.getFirst());
            new Journeys(off.frontend()).register(people.getLast());
            double[] guarded = new double[ROUNDS];
            double[] unguarded = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                guarded[round] = signIns(on.frontend(), people.getFirst());
                unguarded[round] = signIns(off.frontend(), people.getLast());
            }
            System.out.printf(
                    "%s: %.3f ms of processor time a sign-in with the guard, %.3f ms without%n",
                    store, best(guarded), best(unguarded));
        }
    }

    // Every round slower than the best one had something else in it: a compiler at work, a collection.
    private static double best(double[] rounds) {
        return Arrays.stream(rounds).min().orElseThrow();
    }

    private static Portcullis start(PortcullisBuilder builder, boolean guarded) {
        return builder.schema("person", Portcullis.class, "person.schema.json")
                .set("hashers.algorithm", "bcrypt")
                .set("hashers.bcrypt.cost", "4")
                .set("dev", "true")
                .set("selfservice.methods.password.config.haveibeenpwned_enabled", "false")
                .set("selfservice.flows.registration.enable_legacy_one_step", "true")
                .set("portcullis.guessing.enabled", String.valueOf(guarded))
                .start();
    }

    private static double signIns(FrontendApi api, Person somebody) {
        long spent = 0;
        for (int i = 0; i < TIMES; i++) {
            var flow = api.createNativeLoginFlow(new CreateNativeLoginFlow(APP));
            var body = UpdateLoginFlowWithPasswordMethod.of(somebody.email(), somebody.password());
            var submission = new UpdateLoginFlow(flow.id(), body, APP);
            long before = processorTime();
            api.updateLoginFlow(submission);
            spent += processorTime() - before;
        }
        return spent / 1e6 / TIMES;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
