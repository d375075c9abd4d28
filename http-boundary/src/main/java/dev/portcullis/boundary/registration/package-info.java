/** Registration over HTTP. */
@NullMarked
package dev.portcullis.boundary.registration;

import org.jspecify.annotations.NullMarked;
