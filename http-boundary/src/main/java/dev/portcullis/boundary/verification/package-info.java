/** Verification over HTTP. */
@NullMarked
package dev.portcullis.boundary.verification;

import org.jspecify.annotations.NullMarked;
