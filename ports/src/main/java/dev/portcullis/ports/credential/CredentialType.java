package dev.portcullis.ports.credential;

import org.jspecify.annotations.Nullable;

/**
 * A kind of credential; also the name of the authentication method that checks it. Names that this version does not know are
 * kept.
 */
public record CredentialType(String value) {
    public static final CredentialType PASSWORD = new CredentialType("password");
    public static final CredentialType OIDC = new CredentialType("oidc");
    public static final CredentialType TOTP = new CredentialType("totp");
    public static final CredentialType LOOKUP_SECRET = new CredentialType("lookup_secret");
    public static final CredentialType WEBAUTHN = new CredentialType("webauthn");
    public static final CredentialType CODE = new CredentialType("code");
    public static final CredentialType PASSKEY = new CredentialType("passkey");
    public static final CredentialType PROFILE = new CredentialType("profile");
    public static final CredentialType SAML = new CredentialType("saml");
    public static final CredentialType LINK_RECOVERY = new CredentialType("link_recovery");
    public static final CredentialType CODE_RECOVERY = new CredentialType("code_recovery");

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialType that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
