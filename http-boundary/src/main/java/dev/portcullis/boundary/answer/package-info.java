/** How answers and refusals look on the wire. Start at {@code AnswerWriter}. */
@NullMarked
package dev.portcullis.boundary.answer;

import org.jspecify.annotations.NullMarked;
