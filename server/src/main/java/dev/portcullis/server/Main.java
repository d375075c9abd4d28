package dev.portcullis.server;

import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.problem.BadConfiguration;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts the server. Ends with 1 when something that the server needs fails, 2 when it was called or configured wrongly, and after
 * a signal as every program of java does, once requests under way are answered: 143 after SIGTERM.
 */
@QuarkusMain
public final class Main {
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String... arguments) {
        switch (CommandLine.parse(List.of(arguments))) {
            case CommandLine.Help help -> System.out.print(CommandLine.USAGE);
            case CommandLine.Version version -> System.out.println("Portcullis " + Version.text());
            case CommandLine.Wrong wrong -> {
                System.err.println("portcullis: " + wrong.message());
                System.err.print(CommandLine.USAGE);
                System.exit(MISUSED);
            }
            case CommandLine.Serve serve -> serve(serve.files());
        }
    }

    // Quarkus reads its own settings before any bean exists, so ours are read here first.
    private static void serve(List<Path> files) {
        try {
            EarlyLoading.ofJava();
            Configuration configuration = Sources.read(files);
            EarlyLoading.of(configuration);
            QuarkusSettings.of(configuration, System.getenv()).forEach(System.getProperties()::putIfAbsent);
        } catch (BadConfiguration bad) {
            System.err.println(StartupError.of(bad));
            System.exit(MISUSED);
        }
        Quarkus.run(Serving.class, Main::end);
    }

    private static void end(int code, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println(StartupError.of(failure));
        }
        System.exit(code);
    }
}
