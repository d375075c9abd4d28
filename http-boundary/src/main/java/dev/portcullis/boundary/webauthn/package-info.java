/** The script for security keys, over HTTP. */
@NullMarked
package dev.portcullis.boundary.webauthn;

import org.jspecify.annotations.NullMarked;
