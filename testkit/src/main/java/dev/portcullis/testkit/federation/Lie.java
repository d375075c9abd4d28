package dev.portcullis.testkit.federation;

/** What a {@link FakeProvider}, or whoever stands between it and the browser, can tell falsely. Each has to be refused. */
public enum Lie {
    /** The id token is that of another issuer. */
    ISSUER,
    /** The id token was made for another client. */
    AUDIENCE,
    /** The id token repeats another nonce than was asked for. */
    NONCE,
    /** The id token says nothing of a nonce. */
    NO_NONCE,
    /** The id token says nothing of a person. */
    NO_SUBJECT,
    /** The id token was over an hour ago. */
    OVER,
    /** The id token was made tomorrow. */
    TOMORROW,
    /** The id token is signed by a key that was never published, under the name of one that is. */
    SIGNATURE,
    /** The id token is signed by nobody, and says so. */
    UNSIGNED,
    /** There is no id token. */
    NO_TOKEN,
    /** Userinfo is about somebody else than the id token. */
    USERINFO,
    /** The browser comes back with another state than it brought. */
    STATE,
    /** The browser comes back with the word that another issuer answers. */
    ANSWERING_ISSUER
}
