/** Browsers that people signed in with before. Start at {@link KnownDevices}. */
@NullMarked
package dev.portcullis.domain.device;

import org.jspecify.annotations.NullMarked;
