package dev.portcullis.ports.courier;

/**
 * A message that one worker holds for a while.
 *
 * @param attempt how often it was leased, this time included; tells this lease from later ones
 */
public record LeasedMessage(OutboxMessage message, int attempt) {}
