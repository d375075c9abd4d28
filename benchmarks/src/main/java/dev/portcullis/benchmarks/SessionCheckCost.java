package dev.portcullis.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.concurrent.Executors;

/**
 * What a session check costs the program that asks: the processor time of this JVM, all its threads, for one check through the
 * client. {@code java -cp 'benchmarks/target/benchmarks.jar:benchmarks/target/lib/*' …SessionCheckCost http://127.0.0.1:4433},
 * with a server there that may be told of one more person.
 */
public final class SessionCheckCost {
    private static final int CALLERS = 8;
    private static final int ROUNDS = 6;
    private static final int CHECKS = 5_000;

    private SessionCheckCost() {}

    public static void main(String... arguments) {
        try (var api = HttpFrontendApi.at(URI.create(arguments[0])).build()) {
            String token = new Journeys(api).token(Person.anyone());
            var check = new ToSession(Caller.nativeApp().withSessionToken(token));
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("round %d: %.3f ms of processor time a check%n", round, cost(api, check));
            }
        }
    }

    private static double cost(FrontendApi api, ToSession check) {
        long before = processorTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> ask(api, check));
            }
        }
        return (processorTime() - before) / 1e6 / (CALLERS * CHECKS);
    }

    private static void ask(FrontendApi api, ToSession check) {
        for (int i = 0; i < CHECKS; i++) {
            api.toSession(check);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
