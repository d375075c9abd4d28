/** Tells people by mail what happened to their accounts. Start at {@link Notices}. */
@NullMarked
package dev.portcullis.domain.notice;

import org.jspecify.annotations.NullMarked;
