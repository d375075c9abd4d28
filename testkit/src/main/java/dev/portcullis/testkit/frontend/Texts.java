package dev.portcullis.testkit.frontend;

/** The published numbers of the messages that the suites look for. */
final class Texts {
    static final long REFUSED = 4000001;
    static final long MISSING = 4000002;
    static final long WRONG_CREDENTIALS = 4000006;
    static final long TAKEN = 4000007;
    static final long WRONG_TYPE = 4000026;
    static final long TOO_SIMILAR = 4000031;
    static final long TOO_SHORT = 4000032;
    static final long SAME_PASSWORD = 4000039;
    static final long NOT_AN_EMAIL = 4000040;
    static final long NO_LOGIN_METHOD = 4010002;
    static final long NO_SETTINGS_METHOD = 4010004;
    static final long PROVE_IT_IS_YOU = 1010003;
    static final long SAVED = 1050001;

    private Texts() {}
}
