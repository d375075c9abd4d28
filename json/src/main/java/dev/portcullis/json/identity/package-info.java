/** Who a person is. Start at {@link IdentityMapping}. */
@NullMarked
package dev.portcullis.json.identity;

import org.jspecify.annotations.NullMarked;
