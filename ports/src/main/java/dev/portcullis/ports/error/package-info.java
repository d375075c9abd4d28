/** How operations refuse: values, thrown inside one exception. Start at {@link FrontendError} and {@link FrontendException}. */
@NullMarked
package dev.portcullis.ports.error;

import org.jspecify.annotations.NullMarked;
