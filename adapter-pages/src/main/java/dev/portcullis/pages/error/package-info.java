/** What is shown instead when something cannot be done. Start at {@code RefusalPages}. */
@NullMarked
package dev.portcullis.pages.error;

import org.jspecify.annotations.NullMarked;
