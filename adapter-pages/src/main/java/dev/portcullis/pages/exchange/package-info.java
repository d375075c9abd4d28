/** One request for a page, and what comes of it. Start at {@code Page}. */
@NullMarked
package dev.portcullis.pages.exchange;

import org.jspecify.annotations.NullMarked;
