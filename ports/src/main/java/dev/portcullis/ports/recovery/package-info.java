/** Getting back in when locked out. Start at {@link RecoveryApi}. */
@NullMarked
package dev.portcullis.ports.recovery;

import org.jspecify.annotations.NullMarked;
