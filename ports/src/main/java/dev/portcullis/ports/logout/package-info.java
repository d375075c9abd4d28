/** Signing out. Start at {@link LogoutApi}. */
@NullMarked
package dev.portcullis.ports.logout;

import org.jspecify.annotations.NullMarked;
