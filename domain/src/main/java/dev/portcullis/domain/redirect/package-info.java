/** Where browsers may be led. Start at {@link ReturnTo}. */
@NullMarked
package dev.portcullis.domain.redirect;

import org.jspecify.annotations.NullMarked;
