/** The inbox for trials, at {@code /dev/mail}. Start at {@link InboxResource}. */
@NullMarked
package dev.portcullis.boundary.courier;

import org.jspecify.annotations.NullMarked;
