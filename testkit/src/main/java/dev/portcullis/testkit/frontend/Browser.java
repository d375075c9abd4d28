package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.Cookies;
import java.util.List;

/** One person's browser: keeps the cookies of every answer, and asks as a page or as a script in it. For one thread. */
public final class Browser {
    private Cookies cookies = Cookies.NONE;

    /** The caller when the browser navigates. */
    public Caller page() {
        return Caller.browserPage().withCookies(cookies);
    }

    /** The caller when a script asks. */
    public Caller script() {
        return Caller.singlePageApp().withCookies(cookies);
    }

    /** Take over what an answer does to the cookies. */
    public <T> Answer<T> keep(Answer<T> answer) {
        keep(answer.cookies());
        return answer;
    }

    void keep(List<Cookie> changes) {
        cookies = cookies.after(changes);
    }

    Cookies cookies() {
        return cookies;
    }
}
