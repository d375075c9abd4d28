/** The inbox for trials, at {@code /dev/mail}. Start at {@link InboxResource}. */
@NullMarked
package dev.portcullis.rest.courier;

import org.jspecify.annotations.NullMarked;
