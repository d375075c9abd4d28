/** Signing in through others, over HTTP. */
@NullMarked
package dev.portcullis.rest.federation;

import org.jspecify.annotations.NullMarked;
