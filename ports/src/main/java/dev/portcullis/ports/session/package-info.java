/** Being signed in. Start at {@link Session}, {@link SessionApi} and {@link SessionStore}. */
@NullMarked
package dev.portcullis.ports.session;

import org.jspecify.annotations.NullMarked;
