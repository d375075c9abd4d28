/** Signing out. Start at {@link LogoutMapping}. */
@NullMarked
package dev.portcullis.json.logout;

import org.jspecify.annotations.NullMarked;
