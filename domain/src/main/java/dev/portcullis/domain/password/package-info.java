/** The method password in every flow. Start at {@link PasswordLogin}. */
@NullMarked
package dev.portcullis.domain.password;

import org.jspecify.annotations.NullMarked;
