/** Mails handed to a mail server. Start at {@link SmtpChannel}. */
@NullMarked
package dev.portcullis.mail;

import org.jspecify.annotations.NullMarked;
