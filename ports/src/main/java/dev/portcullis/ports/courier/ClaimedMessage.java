package dev.portcullis.ports.courier;

/**
 * A message that one worker holds for a while.
 *
 * @param attempt how often it was claimed, this time included; tells this claim from later ones
 */
public record ClaimedMessage(OutboxMessage message, int attempt) {}
