/** What the pages say, in every language there is a file for. Start at {@code Languages}. */
@NullMarked
package dev.portcullis.pages.text;

import org.jspecify.annotations.NullMarked;
