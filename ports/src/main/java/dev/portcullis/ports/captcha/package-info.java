/** A challenge that a form asks for before what is costly. Start at {@link dev.portcullis.ports.captcha.Captcha}. */
@NullMarked
package dev.portcullis.ports.captcha;

import org.jspecify.annotations.NullMarked;
