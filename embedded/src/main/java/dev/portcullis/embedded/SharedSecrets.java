package dev.portcullis.embedded;

import dev.portcullis.crypto.secret.HmacKeyedHash;
import dev.portcullis.embedded.configuration.SecretSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a database was last opened with secrets that this node has, too. Each node leaves there what tells the secret by which
 * it makes new values; nobody finds the secret by it. Source: docs/security.md, I1.
 */
final class SharedSecrets {
    private static final String PURPOSE = "mark of a secret";

    private final Marks marks;

    SharedSecrets(Marks marks) {
        this.marks = marks;
    }

    /** A line for each list of secrets that lacks the one by which the node before this one made what it made. */
    List<String> warnings(SecretSettings secrets) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("secrets.default", secrets.standard());
        lists.put("secrets.cookie", secrets.cookie());
        lists.put("secrets.cipher", secrets.atRest());
        if (!secrets.pepper().isEmpty()) {
            lists.put("portcullis.secrets.pepper", secrets.pepper());
        }
        return lists.entrySet().stream()
                .filter(list -> isForeign(list.getKey(), new HmacKeyedHash(list.getValue())))
                .map(list ->
                        list.getKey() + ": the database was last used with a secret that is not listed here; what was"
                                + " made with it does not count. Nodes that share a database need the same secrets, and those of"
                                + " before stay behind the new one")
                .toList();
    }

    private boolean isForeign(String name, HmacKeyedHash own) {
        Optional<String> before = marks.leave(name, own.hash(PURPOSE, name));
        return before.filter(mark -> !own.hashes(PURPOSE, name).contains(mark)).isPresent();
    }
}
