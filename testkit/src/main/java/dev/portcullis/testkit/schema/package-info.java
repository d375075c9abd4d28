/** What adapters of identity schemas must keep. Start at {@link TraitsValidatorContract}. */
@NullMarked
package dev.portcullis.testkit.schema;

import org.jspecify.annotations.NullMarked;
