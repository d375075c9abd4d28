package dev.portcullis.openid;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the known types of providers want. Those that are not here are spoken to as the generic one. */
final class Presets {
    private static final Map<String, Preset> KNOWN = Map.ofEntries(
            openId("generic", ""),
            openId("google", "https://accounts.google.com"),
            openId("facebook", "https://www.facebook.com"),
            openId("linkedin_v2", "https://www.linkedin.com/oauth"),
            openId("line", "https://access.line.me"),
            openId("netid", "https://broker.netid.de/"),
            openId("apple", "https://appleid.apple.com"),
            openId("microsoft", "https://login.microsoftonline.com/{tenant}/v2.0"),
            openId("fedcm-test", ""),
            plain("auth0", "{issuer}/authorize", "{issuer}/oauth/token", "{issuer}/userinfo", Map.of(), ""),
            plain(
                    "salesforce",
                    "{issuer}/services/oauth2/authorize",
                    "{issuer}/services/oauth2/token",
                    "{issuer}/services/oauth2/userinfo",
                    Map.of(),
                    ""),
            plain(
                    "gitlab",
                    "{issuer|https://gitlab.com}/oauth/authorize",
                    "{issuer|https://gitlab.com}/oauth/token",
                    "{issuer|https://gitlab.com}/oauth/userinfo",
                    Map.of(),
                    ""),
            gitHub("github"),
            gitHub("github-app"),
            plain(
                    "discord",
                    "https://discord.com/api/v9/oauth2/authorize",
                    "https://discord.com/api/v9/oauth2/token",
                    "https://discord.com/api/v9/users/@me",
                    Map.of(
                            "sub",
                            "id",
                            "nickname",
                            "username",
                            "preferred_username",
                            "username",
                            "email",
                            "email",
                            "email_verified",
                            "verified",
                            "locale",
                            "locale"),
                    "https://discord.com/api/v9/oauth2/"),
            plain(
                    "spotify",
                    "https://accounts.spotify.com/authorize",
                    "https://accounts.spotify.com/api/token",
                    "https://api.spotify.com/v1/me",
                    Map.of("sub", "id", "name", "display_name", "nickname", "display_name", "email", "email"),
                    "https://accounts.spotify.com/api/token"),
            plain(
                    "lark",
                    "https://passport.feishu.cn/suite/passport/oauth/authorize",
                    "https://passport.feishu.cn/suite/passport/oauth/token",
                    "https://passport.feishu.cn/suite/passport/oauth/userinfo",
                    Map.of(
                            "sub",
                            "open_id",
                            "name",
                            "name",
                            "nickname",
                            "name",
                            "picture",
                            "avatar_url",
                            "email",
                            "email"),
                    "https://passport.feishu.cn/suite/passport/oauth/userinfo"),
            plain(
                    "uaepass",
                    "{issuer|https://id.uaepass.ae}/idshub/authorize",
                    "{issuer|https://id.uaepass.ae}/idshub/token",
                    "{issuer|https://id.uaepass.ae}/idshub/userinfo",
                    Map.of(
                            "sub",
                            "sub",
                            "email",
                            "email",
                            "name",
                            "fullnameEN",
                            "given_name",
                            "firstnameEN",
                            "last_name",
                            "lastnameEN"),
                    "{issuer|https://id.uaepass.ae}"));
    /** Types whose tokens apps may hand in. */
    private static final List<String> TAKES_TOKENS = List.of("google", "apple", "fedcm-test");

    private Presets() {}

    static Optional<Preset> find(String type) {
        return Optional.ofNullable(KNOWN.get(type));
    }

    static boolean takesTokens(String type) {
        return TAKES_TOKENS.contains(type);
    }

    private static Map.Entry<String, Preset> openId(String type, String issuer) {
        return Map.entry(type, new Preset("", "", "", Map.of(), Preset.Dialect.OPENID, issuer));
    }

    private static Map.Entry<String, Preset> gitHub(String type) {
        var names = Map.of(
                "sub", "id",
                "name", "name",
                "nickname", "login",
                "website", "blog",
                "picture", "avatar_url",
                "profile", "html_url",
                "email", "email");
        return plain(
                type,
                "https://github.com/login/oauth/authorize",
                "https://github.com/login/oauth/access_token",
                "https://api.github.com/user",
                names,
                "https://github.com/login/oauth/access_token");
    }

    private static Map.Entry<String, Preset> plain(
            String type,
            String authorization,
            String token,
            String userinfo,
            Map<String, String> names,
            String issuer) {
        return Map.entry(type, new Preset(authorization, token, userinfo, names, Preset.Dialect.OAUTH, issuer));
    }
}
