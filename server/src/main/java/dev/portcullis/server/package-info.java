/** The server: the engine of {@code embedded} behind the resources of {@code rest}, on Quarkus. Start at {@code Main}. */
@NullMarked
package dev.portcullis.server;

import org.jspecify.annotations.NullMarked;
