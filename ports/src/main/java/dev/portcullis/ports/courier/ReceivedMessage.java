package dev.portcullis.ports.courier;

import java.time.Instant;

/** A message in an {@link Inbox}. */
public record ReceivedMessage(RenderedMessage message, Instant receivedAt) {}
