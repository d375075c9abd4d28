/** Logout over HTTP. */
@NullMarked
package dev.portcullis.boundary.logout;

import org.jspecify.annotations.NullMarked;
