package dev.portcullis.ports.flow;

import org.jspecify.annotations.Nullable;

/**
 * The name of a way to give proof, or to change something, within a flow. What is stored of it is named by
 * {@link dev.portcullis.ports.credential.CredentialType}: several methods may use one type, and some store nothing. Open:
 * unknown names are kept.
 */
public record MethodName(String value) {
    public static final MethodName PASSWORD = new MethodName("password");
    public static final MethodName CODE = new MethodName("code");
    public static final MethodName LINK = new MethodName("link");
    public static final MethodName PROFILE = new MethodName("profile");
    public static final MethodName IDENTIFIER_FIRST = new MethodName("identifier_first");
    public static final MethodName TOTP = new MethodName("totp");
    public static final MethodName LOOKUP_SECRET = new MethodName("lookup_secret");
    public static final MethodName WEBAUTHN = new MethodName("webauthn");
    public static final MethodName PASSKEY = new MethodName("passkey");
    public static final MethodName OIDC = new MethodName("oidc");
    public static final MethodName SAML = new MethodName("saml");

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MethodName that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
