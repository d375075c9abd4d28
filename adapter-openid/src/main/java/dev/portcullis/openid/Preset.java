package dev.portcullis.openid;

import java.util.Map;

/**
 * One type of provider.
 *
 * @param names for each claim what the provider calls it; empty where it speaks the names of OpenID Connect
 * @param issuer its issuer; {@code {issuer}} in addresses stands for the configured one, {@code {issuer|…}} with what counts where
 *     none is configured
 */
record Preset(
        String authorization,
        String token,
        String userinfo,
        Map<String, String> names,
        Dialect dialect,
        String issuer) {
    enum Dialect {
        /** It describes itself and signs what it says. */
        OPENID,
        /** It says who somebody is to whoever has an access token. */
        OAUTH
    }

    Preset {
        names = Map.copyOf(names);
    }

    /** An address of the preset with the configured issuer in it. */
    static String filled(String address, String issuer) {
        int start = address.indexOf("{issuer");
        if (start < 0) {
            return address;
        }
        int end = address.indexOf('}', start);
        String inside = address.substring(start + 1, end);
        String byDefault = inside.contains("|") ? inside.substring(inside.indexOf('|') + 1) : "";
        String base = issuer.isEmpty() ? byDefault : issuer;
        String plain = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return address.substring(0, start) + plain + address.substring(end + 1);
    }
}
