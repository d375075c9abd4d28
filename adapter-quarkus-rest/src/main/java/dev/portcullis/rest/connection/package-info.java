/**
 * What clients may make the server hold: connections, bytes, time. Start at {@code Connections}, which decides, and
 * {@code ConnectionGuard}, which watches one connection; {@code GuardedConnections} puts them before every HTTP server.
 */
@NullMarked
package dev.portcullis.rest.connection;

import org.jspecify.annotations.NullMarked;
