package dev.portcullis.testkit.frontend;

/** The published numbers of the messages that the suites look for. */
final class Texts {
    static final long PROVE_IT_IS_YOU = 1010003;
    static final long SECOND_FACTOR = 1010004;
    static final long PROVE_ACCOUNT = 1010016;
    static final long LOGIN_CODE_SENT = 1010014;
    static final long REGISTRATION_CODE_SENT = 1040005;
    static final long SAVED = 1050001;
    static final long RECOVERED = 1060001;
    static final long RECOVERY_CODE_SENT = 1060003;
    static final long VERIFIED = 1080002;
    static final long VERIFICATION_CODE_SENT = 1080003;
    static final long REFUSED = 4000001;
    static final long MISSING = 4000002;
    static final long WRONG_CREDENTIALS = 4000006;
    static final long TAKEN = 4000007;
    static final long WRONG_CODE = 4000008;
    static final long NO_AUTHENTICATOR_APP = 4000011;
    static final long LOOKUP_SECRET_USED = 4000012;
    static final long NO_LOOKUP_SECRETS = 4000014;
    static final long NO_SUCH_KEY = 4000015;
    static final long WRONG_LOOKUP_SECRET = 4000016;
    static final long WRONG_TYPE = 4000026;
    static final long TOO_SIMILAR = 4000031;
    static final long TOO_SHORT = 4000032;
    static final long NOBODY_WITH_CODES = 4000035;
    static final long TRAITS_CHANGED = 4000036;
    static final long SAME_PASSWORD = 4000039;
    static final long NOT_AN_EMAIL = 4000040;
    static final long NO_LOGIN_METHOD = 4010002;
    static final long NO_REGISTRATION_METHOD = 4010003;
    static final long NO_SETTINGS_METHOD = 4010004;
    static final long NO_RECOVERY_METHOD = 4010005;
    static final long NO_VERIFICATION_METHOD = 4010006;
    static final long WRONG_LOGIN_CODE = 4010008;
    static final long ANOTHER_ACCOUNT = 4010009;
    static final long WRONG_REGISTRATION_CODE = 4040003;
    static final long WRONG_RECOVERY_CODE = 4060006;
    static final long VERIFIED_BEFORE = 4070002;
    static final long WRONG_VERIFICATION_CODE = 4070006;

    private Texts() {}
}
