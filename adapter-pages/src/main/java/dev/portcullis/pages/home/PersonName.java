package dev.portcullis.pages.home;

import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to call a person: traits have no fixed form, so the usual places are tried. */
final class PersonName {
    private PersonName() {}

    /** The name, else an address; empty when there is neither. */
    static Optional<String> of(Identity identity) {
        return identity.traits() instanceof JsonObject traits
                ? name(traits).or(() -> address(traits, identity))
                : Optional.empty();
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
                .or(() -> traits.text("username").filter(name -> !name.isBlank()));
    }

    private static Optional<String> address(JsonObject traits, Identity identity) {
        return traits.text("email")
                .or(() -> identity.verifiableAddresses().stream()
                        .map(address -> address.value())
                        .findFirst());
    }
}
