/** How the engine refuses, and how browsers are led to the page that shows it. Start at {@link FrontendErrors} and {@link ErrorPages}. */
@NullMarked
package dev.portcullis.domain.error;

import org.jspecify.annotations.NullMarked;
