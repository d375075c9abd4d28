/** How answers and refusals look on the wire. Start at {@code AnswerWriter}. */
@NullMarked
package dev.portcullis.rest.answer;

import org.jspecify.annotations.NullMarked;
