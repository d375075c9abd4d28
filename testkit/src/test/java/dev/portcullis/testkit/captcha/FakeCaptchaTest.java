package dev.portcullis.testkit.captcha;

import dev.portcullis.ports.captcha.Captcha;

class FakeCaptchaTest implements CaptchaContract {
    private final FakeCaptcha captcha = new FakeCaptcha();

    @Override
    public Captcha captcha() {
        return captcha;
    }

    @Override
    public String solve() {
        return captcha.solve();
    }
}
