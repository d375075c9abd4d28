/** The script for security keys, over HTTP. */
@NullMarked
package dev.portcullis.rest.webauthn;

import org.jspecify.annotations.NullMarked;
