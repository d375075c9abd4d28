package dev.portcullis.domain.flow;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organization that a start may name. Source: docs/contract/flows.md, "Members". */
public final class OrganizationName {
    private OrganizationName() {}

    /** The id that a start names; empty where it names none, or something that is no id. */
    public static Optional<String> in(@Nullable String parameter) {
        try {
            return parameter == null
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(parameter).toString()).filter(parameter::equalsIgnoreCase);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
