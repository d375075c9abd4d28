package dev.portcullis.openid;

import java.util.Map;
import java.util.Optional;

/** What the known types of providers want that sign nothing. Source: docs/contract/federation.md, "Providers". */
final class PlainPresets {
    private static final String DISCORD = "https://discord.com/api/v9/";
    private static final String GITHUB = "https://github.com/login/oauth/";
    private static final String LARK = "https://passport.feishu.cn/suite/passport/oauth/";

    private static final Map<String, Preset> KNOWN = Map.ofEntries(
            Map.entry(
                    "auth0",
                    Preset.at("{issuer}/authorize", "{issuer}/oauth/token", "{issuer}/userinfo")
                            .with(Quirk.OPENID_PARAMETERS)
                            .refined(Refinements::moment)),
            Map.entry(
                    "salesforce",
                    Preset.at(
                                    "{issuer}/services/oauth2/authorize",
                                    "{issuer}/services/oauth2/token",
                                    "{issuer}/services/oauth2/userinfo")
                            .with(Quirk.OPENID_PARAMETERS)
                            .refined(Refinements::moment)),
            Map.entry(
                    "gitlab",
                    Preset.at(
                                    "{issuer|https://gitlab.com}/oauth/authorize",
                                    "{issuer|https://gitlab.com}/oauth/token",
                                    "{issuer|https://gitlab.com}/oauth/userinfo")
                            .with(Quirk.OPENID_PARAMETERS)),
            Map.entry(
                    "uaepass",
                    Preset.at(
                                    "{issuer|https://id.uaepass.ae}/idshub/authorize",
                                    "{issuer|https://id.uaepass.ae}/idshub/token",
                                    "{issuer|https://id.uaepass.ae}/idshub/userinfo")
                            .calledInClaims("{issuer|https://id.uaepass.ae}")
                            .naming("sub=sub email=email name=fullnameEN given_name=firstnameEN last_name=lastnameEN")
                            .with(Quirk.BASIC, Quirk.ANY_STRENGTH, Quirk.RAW)),
            Map.entry("github", gitHub().with(Quirk.GRANTS_BY_COMMA)),
            Map.entry("github-app", gitHub()),
            Map.entry(
                    "discord",
                    Preset.at(DISCORD + "oauth2/authorize", DISCORD + "oauth2/token", DISCORD + "users/@me")
                            .calledInClaims(DISCORD + "oauth2/")
                            .naming("sub=id nickname=username preferred_username=username email=email"
                                    + " email_verified=verified locale=locale")
                            .with(Quirk.PROMPT_NONE_OR_CONSENT, Quirk.GRANTS_BY_SPACE)
                            .refined(Refinements::discord)),
            Map.entry(
                    "spotify",
                    Preset.at(
                                    "https://accounts.spotify.com/authorize",
                                    "https://accounts.spotify.com/api/token",
                                    "https://api.spotify.com/v1/me")
                            .calledInClaims("https://accounts.spotify.com/api/token")
                            .naming("sub=id name=display_name nickname=display_name email=email picture=images.0.url"
                                    + " profile=external_urls.spotify birthdate=birthdate")
                            .with(Quirk.GRANTS_BY_SPACE)),
            Map.entry(
                    "lark",
                    Preset.at(LARK + "authorize", LARK + "token", LARK + "userinfo")
                            .calledInClaims(LARK + "userinfo")
                            .naming("sub=open_id name=name nickname=name picture=avatar_url email=email"
                                    + " phone_number=mobile")),
            Map.entry(
                    "amazon",
                    Preset.at(
                                    "https://www.amazon.com/ap/oa",
                                    "https://api.amazon.com/auth/o2/token",
                                    "https://api.amazon.com/user/profile")
                            .calledInClaims("https://api.amazon.com/auth/o2/token")
                            .naming("sub=user_id name=name email=email zoneinfo=postal_code")
                            .asked(Askings.inHeader("x-amz-access-token"))),
            Map.entry(
                    "facebook",
                    Preset.at(
                                    "https://facebook.com/dialog/oauth",
                                    "https://graph.facebook.com/oauth/access_token",
                                    "https://graph.facebook.com/me?fields=id,name,first_name,last_name,middle_name,"
                                            + "email,picture,birthday,gender")
                            .calledInClaims("https://graph.facebook.com/me")
                            .naming("sub=id name=name given_name=first_name family_name=last_name"
                                    + " middle_name=middle_name nickname=name preferred_username=name"
                                    + " picture=picture.data.url email=email gender=gender birthdate=birthday")
                            .with(Quirk.OPENID_PARAMETERS, Quirk.OPENID_SCOPE)
                            .asked(Askings::facebook)
                            .refined(Refinements::vouchedAddress)),
            Map.entry(
                    "slack",
                    Preset.at(
                                    "https://slack.com/oauth/authorize",
                                    "https://slack.com/api/oauth.access",
                                    "https://slack.com/api/users.identity")
                            .calledInClaims("https://slack.com/oauth/")
                            .naming("sub=user.id name=user.name preferred_username=user.name nickname=user.name"
                                    + " email=user.email picture=user.image_512 team=team.id")
                            .with(Quirk.GRANTS_BY_COMMA)
                            .refined(Refinements::vouchedAddress)),
            Map.entry(
                    "linkedin",
                    Preset.at(
                                    "https://www.linkedin.com/oauth/v2/authorization",
                                    "https://www.linkedin.com/oauth/v2/accessToken",
                                    LinkedIn.PERSON)
                            .calledInClaims("https://login.linkedin.com/")
                            .naming("sub=id given_name=localizedFirstName last_name=localizedLastName")
                            .refined(LinkedIn::refined)),
            Map.entry(
                    "patreon",
                    Preset.at(
                                    "https://www.patreon.com/oauth2/authorize",
                                    "https://www.patreon.com/api/oauth2/token",
                                    "https://www.patreon.com/api/oauth2/v2/identity"
                                            + "?fields%5Buser%5D=first_name,last_name,url,full_name,email,image_url")
                            .calledInClaims("https://www.patreon.com/")
                            .naming("sub=data.id name=data.attributes.full_name email=data.attributes.email"
                                    + " given_name=data.attributes.first_name family_name=data.attributes.last_name"
                                    + " last_name=data.attributes.last_name picture=data.attributes.image_url")
                            .with(Quirk.PROMPT_NONE_OR_CONSENT)),
            Map.entry(
                    "vk",
                    Preset.at(
                                    "https://oauth.vk.com/authorize",
                                    "https://oauth.vk.com/access_token",
                                    "https://api.vk.com/method/users.get?fields=photo_200,nickname,bdate,sex&v=5.103")
                            .calledInClaims("https://api.vk.com/method/users.get")
                            .naming("sub=response.0.id given_name=response.0.first_name"
                                    + " family_name=response.0.last_name nickname=response.0.nickname"
                                    + " picture=response.0.photo_200 birthdate=response.0.bdate")
                            .asked(Askings.inQuery("access_token"))
                            .refined(Refinements::vk)),
            Map.entry(
                    "yandex",
                    Preset.at(
                                    "https://oauth.yandex.com/authorize",
                                    "https://oauth.yandex.com/token",
                                    "https://login.yandex.ru/info?format=json")
                            .calledInClaims("https://login.yandex.ru/info")
                            .naming("sub=id given_name=first_name family_name=last_name email=default_email"
                                    + " gender=sex birthdate=birthday")
                            .asked(Askings.inQuery("oauth_token"))
                            .refined(Refinements::yandex)),
            Map.entry(
                    "dingtalk",
                    Preset.at(
                                    "https://login.dingtalk.com/oauth2/auth",
                                    "https://api.dingtalk.com/v1.0/oauth2/userAccessToken",
                                    "https://api.dingtalk.com/v1.0/contact/users/me")
                            .calledInClaims("https://api.dingtalk.com/v1.0/contact/users/me")
                            .naming("sub=openId nickname=nick name=nick picture=avatarUrl email=email")
                            .with(Quirk.PROMPT_CONSENT, Quirk.JSON_TRADE)
                            .asked(Askings.inHeader("x-acs-dingtalk-access-token"))));

    private PlainPresets() {}

    static Optional<Preset> find(String type) {
        return Optional.ofNullable(KNOWN.get(type));
    }

    private static Preset gitHub() {
        return Preset.at(GITHUB + "authorize", GITHUB + "access_token", "https://api.github.com/user")
                .calledInClaims(GITHUB + "access_token")
                .naming("sub=id name=name nickname=login website=blog picture=avatar_url profile=html_url email=email")
                .refined(Refinements::gitHub);
    }
}
