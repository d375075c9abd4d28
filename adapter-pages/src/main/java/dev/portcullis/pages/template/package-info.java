/** Facts in, HTML out. Start at {@code Templates}. */
@NullMarked
package dev.portcullis.pages.template;

import org.jspecify.annotations.NullMarked;
