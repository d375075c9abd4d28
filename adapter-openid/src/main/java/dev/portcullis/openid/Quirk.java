package dev.portcullis.openid;

/** In what a provider that signs nothing differs from others. Source: docs/contract/federation.md, "Providers". */
enum Quirk {
    /** It takes {@code prompt=login} and {@code claims}, as providers of OpenID Connect do. */
    OPENID_PARAMETERS,
    /** {@code openid} is asked for, too. */
    OPENID_SCOPE,
    /** Nobody is asked for consent twice, but in a refresh. */
    PROMPT_NONE_OR_CONSENT,
    /** Everybody is asked for consent. */
    PROMPT_CONSENT,
    /** People are let in however weakly the provider made sure of them, unless somebody asks for more. */
    ANY_STRENGTH,
    /** Our secret goes there as Basic authentication, not in the body. */
    BASIC,
    /** Codes are traded in JSON, under names of its own. */
    JSON_TRADE,
    /** What was asked for has to be granted; what was stands between commas. */
    GRANTS_BY_COMMA,
    /** What was asked for has to be granted; what was stands between spaces. */
    GRANTS_BY_SPACE,
    /** Mappers see all that it says. */
    RAW
}
