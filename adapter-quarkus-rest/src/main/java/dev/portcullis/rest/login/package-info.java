/** Login over HTTP. */
@NullMarked
package dev.portcullis.rest.login;

import org.jspecify.annotations.NullMarked;
