/** A site with its own pages, whose people are kept by Portcullis. Start at {@link SignInSite}. */
@NullMarked
package dev.portcullis.examples.pages;

import org.jspecify.annotations.NullMarked;
