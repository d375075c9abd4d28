/** What texts of people are made of, and what of them shows. Start at {@link VisibleText}. */
@NullMarked
package dev.portcullis.domain.text;

import org.jspecify.annotations.NullMarked;
