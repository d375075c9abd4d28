package dev.portcullis.contract;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.http.exchange.TransportFailure;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.testkit.frontend.Concept;
import dev.portcullis.testkit.frontend.FakeServers;
import dev.portcullis.testkit.frontend.HttpProviderCallbackApi;
import dev.portcullis.testkit.frontend.Sentence;
import dev.portcullis.testkit.frontend.Sentence.Outcome;
import dev.portcullis.testkit.frontend.ServerFacts;
import dev.portcullis.testkit.frontend.Subject;
import dev.portcullis.testkit.frontend.Suite;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a server to the rules of the contract. Ends with 0 when it keeps them all, 1 when it breaks one, 2 when it could not
 * be tried; the last line on the output counts.
 */
public final class Main {
    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_TRIED = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** The same for programs that go on. @return what the program would end with */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return new Main(out, err).run(CommandLine.parse(List.of(arguments)));
    }

    private int run(CommandLine command) {
        return switch (command) {
            case CommandLine.Help help -> {
                out.print(CommandLine.USAGE);
                yield KEPT;
            }
            case CommandLine.Wrong(String message) -> {
                err.println("contract: " + message);
                err.print(CommandLine.USAGE);
                yield NOT_TRIED;
            }
            case CommandLine.ListRules(Suite suite) -> {
                suite.sentences().forEach(out::println);
                yield KEPT;
            }
            case CommandLine.WriteConfiguration(Suite suite, Path folder, int port) -> write(suite, folder, port);
            case CommandLine.Run run -> run(run);
        };
    }

    private int write(Suite suite, Path folder, int port) {
        try (var fakes = fakes(suite, port)) {
            out.println(suite.writeConfigurationTo(Files.createDirectories(folder), fakes));
            return KEPT;
        } catch (IOException e) {
            err.println("contract: cannot write to " + folder + ": " + e.getMessage());
            return NOT_TRIED;
        } catch (UncheckedIOException taken) {
            return taken(taken);
        }
    }

    /** Those that the server speaks with, at the ports that it knows; elsewhere where it speaks with nobody. */
    private static FakeServers fakes(Suite suite, int port) {
        return suite.speaksWithOthers() ? FakeServers.at(port, port + 1, port + 2) : FakeServers.start();
    }

    private int run(CommandLine.Run run) {
        try (var api = HttpFrontendApi.at(run.baseUrl()).build();
                var callbacks = HttpProviderCallbackApi.of(run.baseUrl());
                var fakes = fakes(run.suite(), run.port())) {
            Optional<ServerFacts> facts = discovered(run, api);
            if (facts.isEmpty()) return NOT_TRIED;
            var subject = new Subject(api, facts.get(), run.mails().mailbox(), callbacks, fakes);
            return hold(subject, run.suite()) ? KEPT : BROKEN;
        } catch (UncheckedIOException taken) {
            return taken(taken);
        } catch (IllegalArgumentException noAddress) {
            err.println("contract: " + noAddress.getMessage());
            return NOT_TRIED;
        }
    }

    private boolean hold(Subject subject, Suite suite) {
        var report = new Report(out);
        Map<Concept, String> absent = new Absences(subject.implementation()).of(suite);
        for (Concept concept : suite.concepts()) {
            for (Sentence sentence : concept.sentences()) {
                String reason = absent.get(concept);
                report.add(sentence, reason == null ? sentence.testOn(subject) : new Outcome.LeftOut(reason));
            }
        }
        return report.close();
    }

    private int taken(UncheckedIOException why) {
        err.println("contract: " + why.getMessage());
        return NOT_TRIED;
    }

    private Optional<ServerFacts> discovered(CommandLine.Run run, HttpFrontendApi api) {
        try {
            return Optional.of(new Discovery(api).facts(run.allowedReturn()));
        } catch (TransportFailure silent) {
            err.println("contract: " + silent.getMessage());
        } catch (FrontendException | AssertionError | IllegalStateException other) {
            err.println("contract: the server does not let somebody sign up and look around: " + other.getMessage());
            err.println("contract: --write-configuration writes the configuration that it must have");
        }
        return Optional.empty();
    }
}
