/** Getting back in. Start at {@link RecoveryMapping}. */
@NullMarked
package dev.portcullis.json.recovery;

import org.jspecify.annotations.NullMarked;
