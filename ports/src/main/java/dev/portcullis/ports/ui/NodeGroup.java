package dev.portcullis.ports.ui;

import org.jspecify.annotations.Nullable;

/** The method that a node belongs to, or {@code default} for what all share. Names that this version does not know are kept. */
public record NodeGroup(String value) {
    public static final NodeGroup DEFAULT = new NodeGroup("default");
    public static final NodeGroup PASSWORD = new NodeGroup("password");
    public static final NodeGroup OIDC = new NodeGroup("oidc");
    public static final NodeGroup PROFILE = new NodeGroup("profile");
    public static final NodeGroup LINK = new NodeGroup("link");
    public static final NodeGroup CODE = new NodeGroup("code");
    public static final NodeGroup TOTP = new NodeGroup("totp");
    public static final NodeGroup LOOKUP_SECRET = new NodeGroup("lookup_secret");
    public static final NodeGroup WEBAUTHN = new NodeGroup("webauthn");
    public static final NodeGroup PASSKEY = new NodeGroup("passkey");
    public static final NodeGroup IDENTIFIER_FIRST = new NodeGroup("identifier_first");
    public static final NodeGroup CAPTCHA = new NodeGroup("captcha");
    public static final NodeGroup SAML = new NodeGroup("saml");

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeGroup that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
