/** What carries mail and text messages out. Start at {@link OutboxStore}. */
@NullMarked
package dev.portcullis.ports.courier;

import org.jspecify.annotations.NullMarked;
