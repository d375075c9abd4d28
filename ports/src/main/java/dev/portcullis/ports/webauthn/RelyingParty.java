package dev.portcullis.ports.webauthn;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The site that keys are made for. Source: W3C WebAuthn Level 3, 5.4.2 and 13.4.9.
 *
 * @param id a domain, for instance {@code example.org}
 * @param name for people
 * @param origins where its pages are, related origins included: {@code https://login.example.org}, or {@code
 *     android:apk-key-hash:…}
 * @param topOrigins whose pages may hold ours in a frame; none: no ceremony happens in a foreign frame
 */
public record RelyingParty(String id, String name, Set<String> origins, Set<String> topOrigins) {
    public RelyingParty {
        origins = Set.copyOf(origins);
        topOrigins = Set.copyOf(topOrigins);
        if (id.isBlank() || origins.isEmpty()) {
            throw new IllegalArgumentException("a relying party needs an id and an origin");
        }
        Stream.concat(origins.stream(), topOrigins.stream())
                .filter(text -> !isOrigin(text))
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException("not an origin: " + text);
                });
    }

    // One that no browser can send would refuse everybody, and nobody would be told why.
    private static boolean isOrigin(String text) {
        try {
            var origin = new URI(text);
            boolean web = "http".equals(origin.getScheme()) || "https".equals(origin.getScheme());
            return origin.getScheme() != null && (!web || origin.getHost() != null);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    public RelyingParty(String id, String name, Set<String> origins) {
        this(id, name, origins, Set.of());
    }
}
