package dev.portcullis.embedded.sabotage;

import java.util.Set;

/**
 * Somebody who breaks promises of the interface.
 *
 * @param misdeed what it does, in words
 * @param way how it does it
 * @param broken the rules that it breaks, and there are no others of its concept
 */
record Saboteur(String misdeed, Interposed way, Set<String> broken) {

    static Saboteur who(String misdeed, Interposed way, String... broken) {
        return new Saboteur(misdeed, way, Set.of(broken));
    }
}
