package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** One of several nodes on a database that tell a service of sign-ups. As a program it signs up people until it is killed, and says so of each. */
final class HookNode {
    private static final int THREADS = 4;
    private static final String BODY =
            "function(ctx) {email: if 'identity' in ctx then ctx.identity.traits.email else null}";

    private HookNode() {}

    /** @param arguments the folder of the database, the service, and what the node is called */
    public static void main(String[] arguments) {
        var journeys = new Journeys(open(Path.of(arguments[0]), URI.create(arguments[1]), arguments[2])
                .frontend());
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) System.out.println(signUp(journeys));
            });
        }
    }

    /** Sign somebody up. @return the address, once that was answered */
    static String signUp(Journeys journeys) {
        return Storms.patiently(() -> {
            Person person = Person.anyone();
            journeys.register(person);
            return person.email();
        });
    }

    static Portcullis open(Path folder, URI service, String node) {
        return Portcullis.start(source(folder)
                .with(
                        "selfservice.flows.registration.after.password.hooks",
                        "[{\"hook\": \"session\"}, " + told(service, node) + "]")
                .read());
    }

    static ConfigurationSource source(Path folder) {
        return ConfigurationSource.empty()
                .withFiles(List.of(ContractConfiguration.writeTo(folder)))
                .with("dsn", Storms.sqlite(folder))
                .with("secrets.default", "[\"a secret that every start knows\"]")
                .with("portcullis.courier.lease", "20s");
    }

    /** A hook that nobody waits for. @param node its name, sent as a header */
    static String told(URI service, String node) {
        String body = Base64.getEncoder().encodeToString(BODY.getBytes(StandardCharsets.UTF_8));
        return """
                {"hook": "web_hook", "config": {"id": "storm", "url": "%s", "method": "POST", "body": "base64://%s",
                 "headers": {"X-Node": "%s"}, "response": {"ignore": true}}}""".formatted(service, body, node);
    }
}
