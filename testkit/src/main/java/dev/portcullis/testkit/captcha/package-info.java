/** What holds challenges to their port, and one that tests solve. Start at {@link dev.portcullis.testkit.captcha.FakeCaptcha}. */
@NullMarked
package dev.portcullis.testkit.captcha;

import org.jspecify.annotations.NullMarked;
