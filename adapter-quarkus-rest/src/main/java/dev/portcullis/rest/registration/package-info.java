/** Registration over HTTP. */
@NullMarked
package dev.portcullis.rest.registration;

import org.jspecify.annotations.NullMarked;
