/** Who is signed in, cheaply for servers, and a person's sessions. Start at {@link SessionGuard}. */
@NullMarked
package dev.portcullis.companion.session;

import org.jspecify.annotations.NullMarked;
