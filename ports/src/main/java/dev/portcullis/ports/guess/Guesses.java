package dev.portcullis.ports.guess;

import java.time.Instant;

/**
 * The guesses at one credential since the last right one.
 *
 * @param subject what is guessed at: a keyed hash, as what people type may be anything, even a password
 * @param begun how many checks have begun, ended or not
 * @param failed how many have ended with a wrong answer
 * @param openFrom no check begins before this moment
 * @param lastAt when the last one began or ended
 */
public record Guesses(String subject, int begun, int failed, Instant openFrom, Instant lastAt) {
    /** Nobody guessed yet. Open since ever: of two who come at the same time the later one may look first. */
    public static Guesses none(String subject, Instant now) {
        return new Guesses(subject, 0, 0, Instant.EPOCH, now);
    }
}
