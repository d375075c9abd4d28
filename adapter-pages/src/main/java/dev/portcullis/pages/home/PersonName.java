package dev.portcullis.pages.home;

import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to call a person: traits have no fixed form, so the usual places are tried. */
final class PersonName {
    private PersonName() {}

    /** The name; empty when there is none. An address is no name: a greeting would break in it. */
    static Optional<String> of(Identity identity) {
        return identity.traits() instanceof JsonObject traits ? name(traits) : Optional.empty();
    }

    private static Optional<String> name(JsonObject traits) {
        JsonObject parts = traits.object("name");
        String joined = Stream.of("first", "last")
                .flatMap(part -> parts.text(part).stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Optional.of(joined)
                .filter(name -> !name.isEmpty())
                .or(() -> traits.text("name").filter(name -> !name.isBlank()))
                .or(() -> traits.text("username").filter(name -> !name.isBlank() && !name.contains("@")));
    }

    /** The address that the person signs in with and that no list of addresses holds; empty when there is none. */
    static Optional<String> unlistedAddress(Identity identity) {
        return identity.traits() instanceof JsonObject traits
                ? traits.text("email")
                        .or(() -> traits.text("username"))
                        .filter(address -> isUnlisted(address, identity))
                : Optional.empty();
    }

    private static boolean isUnlisted(String address, Identity identity) {
        return address.contains("@")
                && identity.verifiableAddresses().stream()
                        .noneMatch(listed -> listed.value().equalsIgnoreCase(address));
    }
}
