/** Taking addresses apart and putting them together. */
@NullMarked
package dev.portcullis.domain.url;

import org.jspecify.annotations.NullMarked;
