/** Sessions over HTTP. */
@NullMarked
package dev.portcullis.rest.session;

import org.jspecify.annotations.NullMarked;
