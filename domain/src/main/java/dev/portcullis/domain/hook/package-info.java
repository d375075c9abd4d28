/** What happens when a flow begins or when somebody succeeds in it. Start at {@link Hook}. */
@NullMarked
package dev.portcullis.domain.hook;

import org.jspecify.annotations.NullMarked;
