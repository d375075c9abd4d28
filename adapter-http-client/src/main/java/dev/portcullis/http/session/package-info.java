/** Sessions over HTTP: which address, which parameters, which answer. Start at {@link HttpSessionApi}. */
@NullMarked
package dev.portcullis.http.session;

import org.jspecify.annotations.NullMarked;
