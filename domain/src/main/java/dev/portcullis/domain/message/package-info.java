/** What the engine says to people, by published number, in our own words; start at {@link Messages}. */
@NullMarked
package dev.portcullis.domain.message;

import org.jspecify.annotations.NullMarked;
