/** Sign-up over HTTP: which address, which parameters, which answer. Start at {@link HttpRegistrationApi}. */
@NullMarked
package dev.portcullis.http.registration;

import org.jspecify.annotations.NullMarked;
