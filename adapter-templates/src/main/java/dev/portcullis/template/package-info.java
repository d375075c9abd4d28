/** The words of mails and text messages. Start at {@link Templates}. */
@NullMarked
package dev.portcullis.template;

import org.jspecify.annotations.NullMarked;
