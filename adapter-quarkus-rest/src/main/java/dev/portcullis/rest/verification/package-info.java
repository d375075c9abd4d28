/** Verification over HTTP. */
@NullMarked
package dev.portcullis.rest.verification;

import org.jspecify.annotations.NullMarked;
