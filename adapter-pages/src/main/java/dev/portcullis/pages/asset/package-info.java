/** Style sheet, script and pictures, each under a name that changes with its content. Start at {@code Assets}. */
@NullMarked
package dev.portcullis.pages.asset;

import org.jspecify.annotations.NullMarked;
