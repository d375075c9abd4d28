package dev.portcullis.domain.configuration;

import java.util.List;

/**
 * {@code portcullis.passwords}: new passwords that guessers try first. Source: docs/security.md, A4, A5.
 *
 * @param refused whether they are refused
 * @param serviceWords the names of the service; what resembles one of them is guessable
 */
public record GuessableSettings(boolean refused, List<String> serviceWords) {
    /** As the contract has it. */
    public static final GuessableSettings ALLOWED = new GuessableSettings(false, List.of());

    public GuessableSettings {
        serviceWords = List.copyOf(serviceWords);
    }
}
