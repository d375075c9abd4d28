/** Where the engine's events go. Start at {@link EventLog}. */
@NullMarked
package dev.portcullis.embedded.event;

import org.jspecify.annotations.NullMarked;
