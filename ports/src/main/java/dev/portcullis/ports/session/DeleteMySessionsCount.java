package dev.portcullis.ports.session;

/** How many sessions were ended. */
public record DeleteMySessionsCount(long count) {}
