/** Which keys there are and what each may hold. Start at {@link KnownKeys}; the table itself is {@code keys.tsv}. */
@NullMarked
package dev.portcullis.embedded.key;

import org.jspecify.annotations.NullMarked;
