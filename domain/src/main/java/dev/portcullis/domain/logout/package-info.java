/** Signing out. Start at {@link LogoutService} for what happens, at {@link LogoutMachine} for what is decided. */
@NullMarked
package dev.portcullis.domain.logout;

import org.jspecify.annotations.NullMarked;
