/** Tests of the packaged server, each in processes of its own that are killed and stopped. Start at {@code KillStormIT}. */
@NullMarked
package dev.portcullis.server.process;

import org.jspecify.annotations.NullMarked;
