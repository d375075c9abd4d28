package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A program that registers people as fast as it can until it is killed, and says so of each once it was answered. */
final class StormMain {
    private static final int THREADS = 16;

    private StormMain() {}

    /** @param arguments the folder of the database, and a mail server that takes nothing */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        var journeys = new Journeys(Storms.openWritingMails(folder, Storms.sqlite(folder), arguments[1])
                .frontend());
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    registerOne(journeys);
                }
            });
        }
    }

    private static void registerOne(Journeys journeys) {
        System.out.println(Storms.patiently(() -> {
                    var person = Person.anyone();
                    return new Acknowledged(person.email(), person.password(), journeys.token(person));
                })
                .line());
    }

    /** Somebody who was told that they are registered. */
    record Acknowledged(String email, String password, String token) {
        private static final Pattern WHOLE = Pattern.compile("registered (\\S+) (\\S+) (ory_st_[A-Za-z0-9]{32})");

        static boolean is(String line) {
            return WHOLE.matcher(line).matches();
        }

        static Acknowledged parse(String line) {
            String[] parts = line.split(" ");
            return new Acknowledged(parts[1], parts[2], parts[3]);
        }

        String line() {
            return "registered " + email + " " + password + " " + token;
        }
    }
}
