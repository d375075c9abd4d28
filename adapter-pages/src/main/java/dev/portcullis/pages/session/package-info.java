/** Where a person is signed in, and the way out. Start at {@code SessionsPage}. */
@NullMarked
package dev.portcullis.pages.session;

import org.jspecify.annotations.NullMarked;
