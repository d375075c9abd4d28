/** Stored errors over HTTP: which address, which parameters, which answer. Start at {@link HttpErrorApi}. */
@NullMarked
package dev.portcullis.http.error;

import org.jspecify.annotations.NullMarked;
