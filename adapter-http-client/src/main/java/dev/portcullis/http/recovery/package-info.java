/** Recovery over HTTP: which address, which parameters, which answer. Start at {@link HttpRecoveryApi}. */
@NullMarked
package dev.portcullis.http.recovery;

import org.jspecify.annotations.NullMarked;
