/** Signing in through others, over HTTP. */
@NullMarked
package dev.portcullis.boundary.federation;

import org.jspecify.annotations.NullMarked;
