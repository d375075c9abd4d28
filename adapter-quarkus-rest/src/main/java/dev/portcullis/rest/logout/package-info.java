/** Logout over HTTP. */
@NullMarked
package dev.portcullis.rest.logout;

import org.jspecify.annotations.NullMarked;
