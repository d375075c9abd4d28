/** Looking passwords up in data breaches without giving them away. Start at {@link PwnedPasswords}. */
@NullMarked
package dev.portcullis.breach;

import org.jspecify.annotations.NullMarked;
