/** From a request to a page and back. Start at {@link Pages}. */
@NullMarked
package dev.portcullis.pages.route;

import org.jspecify.annotations.NullMarked;
