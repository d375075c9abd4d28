/** What identity schemas say of forms: which fields there are, in which order, and what they are for. Start at {@link TraitSchema}. */
@NullMarked
package dev.portcullis.domain.schema;

import org.jspecify.annotations.NullMarked;
