/** Signing in. Start at {@link LoginService} for what happens, at {@link LoginMachine} for what is decided. */
@NullMarked
package dev.portcullis.domain.login;

import org.jspecify.annotations.NullMarked;
