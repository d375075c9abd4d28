/** Sign-out over HTTP: which address, which parameters, which answer. Start at {@link HttpLogoutApi}. */
@NullMarked
package dev.portcullis.http.logout;

import org.jspecify.annotations.NullMarked;
