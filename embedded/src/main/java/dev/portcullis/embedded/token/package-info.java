/** How sessions become signed tokens, as configured. Start at {@link dev.portcullis.embedded.token.TokenTemplates}. */
@NullMarked
package dev.portcullis.embedded.token;

import org.jspecify.annotations.NullMarked;
