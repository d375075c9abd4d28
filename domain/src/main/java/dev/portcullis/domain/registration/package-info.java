/** Signing up. Start at {@link RegistrationService} for what happens, at {@link RegistrationMachine} for what is decided. */
@NullMarked
package dev.portcullis.domain.registration;

import org.jspecify.annotations.NullMarked;
