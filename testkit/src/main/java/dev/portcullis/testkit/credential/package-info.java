/** What adapters of passwords and credentials must keep. Start at {@link PasswordHasherContract}. */
@NullMarked
package dev.portcullis.testkit.credential;

import org.jspecify.annotations.NullMarked;
