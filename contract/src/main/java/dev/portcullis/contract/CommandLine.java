package dev.portcullis.contract;

import dev.portcullis.testkit.frontend.Suite;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the program was called with. */
sealed interface CommandLine {
    String USAGE = """
            Usage: contract --base-url URL [--suite NAME] [--mail URL | --mailpit URL] [--return-to URL] [--port NUMBER]
                   contract --write-configuration FOLDER [--suite NAME] [--port NUMBER]
                   contract --list [--suite NAME]
                   contract --help

            Holds a server to the rules of the contract: one line a rule, and last what passed and failed.

              --base-url URL    the server: what comes before /self-service
              --suite NAME      which rules, and which configuration the server must have for them:
                                  passwords  passwords alone, nothing is mailed
                                  mails      mailed codes to recover, to verify and as a second factor
                                  passcodes  mailed codes to sign up and in
                                  factors    several factors, and the strongest level of each account
                                  others     signing in with others and for others, sessions as tokens, web hooks
                                  expiring   flows that are over as soon as they began
                                unless named: mails where a mailbox is named, else passwords
              --mail URL        the server's mails are at /dev/mail of this address, as Portcullis shows them
              --mailpit URL     the server's mails go to the Mailpit of this address
                                without a mailbox, rules that need a mail are left out
              --return-to URL   an address other than the default that return_to may name
                                (unless named: one of the server's own)

              --port NUMBER     where the server finds the provider, the OAuth 2.0 server and the service for web
                                hooks of the suite others: at this port of 127.0.0.1 and the next two (unless named:
                                4480); the configuration is written for them, and they run as long as the suite does

              --write-configuration FOLDER   write the configuration that the server must have
              --list                         list the rules

            It signs up people of its own, and leaves them there: name no server whose people matter.
            """;

    /** Where those are that a server speaks with, unless a port is named. */
    int USUAL_PORT = 4480;

    /**
     * Hold a server to a suite.
     *
     * @param allowedReturn an address that {@code return_to} may name; null for one of the server's own
     * @param port where those are that the server speaks with
     */
    record Run(
            URI baseUrl,
            Suite suite,
            MailServer mails,
            @Nullable URI allowedReturn,
            int port) implements CommandLine {}

    record WriteConfiguration(Suite suite, Path folder, int port) implements CommandLine {}

    record ListRules(Suite suite) implements CommandLine {}

    record Help() implements CommandLine {}

    /** @param message one line, for people */
    record Wrong(String message) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        try {
            return parse(Options.read(arguments));
        } catch (IllegalArgumentException wrong) {
            return new Wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static CommandLine parse(Options options) {
        if (options.has("--help")) return new Help();
        MailServer mails = mails(options);
        Suite suite = options.value("--suite").map(CommandLine::suite).orElseGet(mails::usualSuite);
        if (options.has("--list")) return new ListRules(suite);
        int port = options.port("--port").orElse(USUAL_PORT);
        Optional<String> folder = options.value("--write-configuration");
        if (folder.isPresent()) return new WriteConfiguration(suite, Path.of(folder.get()), port);
        URI baseUrl = options.address("--base-url")
                .orElseThrow(() -> new IllegalArgumentException("--base-url must say where the server is"));
        return new Run(baseUrl, suite, mails, options.address("--return-to").orElse(null), port);
    }

    private static MailServer mails(Options options) {
        Optional<URI> inbox = options.address("--mail");
        Optional<URI> mailpit = options.address("--mailpit");
        if (inbox.isPresent() && mailpit.isPresent()) {
            throw new IllegalArgumentException("--mail and --mailpit are two places for the same mails: name one");
        }
        return inbox.<MailServer>map(MailServer.DevInbox::new)
                .or(() -> mailpit.map(MailServer.Mailpit::new))
                .orElseGet(MailServer.None::new);
    }

    private static Suite suite(String name) {
        return Arrays.stream(Suite.values())
                .filter(suite -> suite.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no suite " + name + ", only "
                        + String.join(
                                ", ",
                                Arrays.stream(Suite.values()).map(Suite::title).toList())));
    }
}
