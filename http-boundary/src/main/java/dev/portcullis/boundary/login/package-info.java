/** Login over HTTP. */
@NullMarked
package dev.portcullis.boundary.login;

import org.jspecify.annotations.NullMarked;
