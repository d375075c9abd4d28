/** Sessions over HTTP. */
@NullMarked
package dev.portcullis.boundary.session;

import org.jspecify.annotations.NullMarked;
