/** From a request to a page and back. Start at {@code PageGate}. */
@NullMarked
package dev.portcullis.pages.route;

import org.jspecify.annotations.NullMarked;
