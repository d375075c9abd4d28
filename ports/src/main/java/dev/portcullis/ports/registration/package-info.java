/** Signing up. Start at {@link RegistrationApi}. */
@NullMarked
package dev.portcullis.ports.registration;

import org.jspecify.annotations.NullMarked;
