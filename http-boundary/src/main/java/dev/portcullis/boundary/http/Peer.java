package dev.portcullis.boundary.http;

/**
 * The other end of a connection.
 *
 * @param address of the internet, as text without a port
 */
public record Peer(String address, int port) {}
