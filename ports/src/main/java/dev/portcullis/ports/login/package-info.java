/** Signing in. Start at {@link LoginApi}. */
@NullMarked
package dev.portcullis.ports.login;

import org.jspecify.annotations.NullMarked;
