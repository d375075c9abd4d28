/** Pages for people, drawn from the nodes of any flow; needs nothing but {@code FrontendApi}. Start at {@code PageSettings}. */
@NullMarked
package dev.portcullis.pages;

import org.jspecify.annotations.NullMarked;
