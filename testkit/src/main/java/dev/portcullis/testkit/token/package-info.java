/** Keys for tests. Start at {@link SigningKey}. */
@NullMarked
package dev.portcullis.testkit.token;

import org.jspecify.annotations.NullMarked;
