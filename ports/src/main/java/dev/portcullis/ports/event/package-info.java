/** What happened, for audit, metrics and web hooks. */
@NullMarked
package dev.portcullis.ports.event;

import org.jspecify.annotations.NullMarked;
