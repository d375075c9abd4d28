/** Signing up. Start at {@link RegistrationMapping}. */
@NullMarked
package dev.portcullis.json.registration;

import org.jspecify.annotations.NullMarked;
