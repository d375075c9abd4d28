package dev.portcullis.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the server was called with. */
sealed interface CommandLine {
    String USAGE = """
            Usage: portcullis [--config FILE]...
                   portcullis --help | --version

            Serves sign-up, sign-in, recovery, verification, settings and sign-out over HTTP.

              -c, --config FILE   configuration in YAML or JSON; of several files later ones win
              -h, --help          this text
              -v, --version       the version

            Without a file it listens on http://127.0.0.1:4433 and keeps its data in ./data.
            A variable of the environment wins over the files, for instance SERVE_PUBLIC_PORT=8080.
            """;

    String MIGRATES =
            "there is nothing to migrate by hand: tables, identifiers and telephone numbers of earlier versions"
                    + " (normalize-phone-numbers, too) are brought up to date by a start, in batches that may be interrupted, and what"
                    + " clashes is told in a warning; try a start on a copy of the database first";

    /** Serve, by these files. */
    record Serve(List<Path> files) implements CommandLine {
        public Serve {
            files = List.copyOf(files);
        }
    }

    record Help() implements CommandLine {}

    record Version() implements CommandLine {}

    /** @param message one line, for people */
    record Wrong(String message) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        var files = new ArrayList<Path>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "migrate" -> {
                    return new Wrong(MIGRATES);
                }
                case "-h", "--help" -> {
                    return new Help();
                }
                case "-v", "--version" -> {
                    return new Version();
                }
                case "-c", "--config" -> {
                    if (!rest.hasNext()) return new Wrong(argument + " needs the name of a file");
                    files.add(Path.of(rest.next()));
                }
                default -> {
                    if (!argument.startsWith("--config=")) return new Wrong("unknown argument " + argument);
                    files.add(Path.of(argument.substring("--config=".length())));
                }
            }
        }
        return new Serve(files);
    }
}
