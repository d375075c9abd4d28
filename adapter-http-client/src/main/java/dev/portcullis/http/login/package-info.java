/** Sign-in over HTTP: which address, which parameters, which answer. Start at {@link HttpLoginApi}. */
@NullMarked
package dev.portcullis.http.login;

import org.jspecify.annotations.NullMarked;
