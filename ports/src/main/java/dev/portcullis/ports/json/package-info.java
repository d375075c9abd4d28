/** JSON as immutable values: for traits, metadata, payloads and everything whose shape users decide. Start at {@link Json}. */
@NullMarked
package dev.portcullis.ports.json;

import org.jspecify.annotations.NullMarked;
