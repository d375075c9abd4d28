/** Getting back in when locked out. Start at {@link RecoveryService}. */
@NullMarked
package dev.portcullis.domain.recovery;

import org.jspecify.annotations.NullMarked;
