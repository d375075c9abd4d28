/** The language that a visitor chose. Start at {@code LanguagePage}. */
@NullMarked
package dev.portcullis.pages.language;

import org.jspecify.annotations.NullMarked;
