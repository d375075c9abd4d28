/** Sessions as signed tokens, for others to read. Start at {@link dev.portcullis.domain.token.SessionTokenizer}. */
@NullMarked
package dev.portcullis.domain.token;

import org.jspecify.annotations.NullMarked;
