package dev.portcullis.contract;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line, known by their names. */
record Options(Map<String, String> values) {
    private static final Set<String> FLAGS = Set.of("--help", "--list");
    private static final Set<String> WITH_VALUE =
            Set.of("--base-url", "--suite", "--mail", "--mailpit", "--return-to", "--write-configuration", "--port");

    /** @throws IllegalArgumentException with one line for people, if an argument is none of the options */
    static Options read(List<String> arguments) {
        var values = new HashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            if (FLAGS.contains(name)) {
                values.put(name, "");
            } else if (!WITH_VALUE.contains(name)) {
                throw new IllegalArgumentException("unknown argument " + name);
            } else if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            } else {
                values.put(name, rest.next());
            }
        }
        return new Options(Map.copyOf(values));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalArgumentException with one line for people, if it is no address of the web */
    Optional<URI> address(String name) {
        return value(name).map(text -> address(name, text));
    }

    /** @throws IllegalArgumentException with one line for people, if it is no port that has another one after it */
    Optional<Integer> port(String name) {
        return value(name).map(text -> port(name, text));
    }

    private static int port(String name, String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_534) {
            throw new IllegalArgumentException(name + " takes a port from 1 to 65534, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static URI address(String name, String text) {
        if (!text.matches("https?://[^\\s/]+.*")) {
            throw new IllegalArgumentException(name + " takes an address as http://127.0.0.1:4433, not " + text);
        }
        return URI.create(text);
    }
}
