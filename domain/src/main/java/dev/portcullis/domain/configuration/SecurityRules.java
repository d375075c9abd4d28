package dev.portcullis.domain.configuration;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What counts where the contract and safety part. Each rule has a name, and a class is given the one that it needs, never the
 * profile. Source: {@code portcullis.security}; docs/security.md.
 *
 * @param on those that count
 */
public record SecurityRules(Set<Rule> on) {
    /** One rule; off, the contract decides. */
    public enum Rule {
        /** A link takes effect only once the person who opened it says so. */
        LINKS_NEED_CONFIRMATION,
        /** A verification code is taken only from the page that asked for it. */
        CODES_BOUND_TO_BROWSER,
        /** A code that came too late is told on its form, which sends another one; the flow and what was typed stay. */
        EXPIRED_CODES_KEEP_FLOW,
        /** An address that only recovers the account is changed after a fresh sign-in alone. */
        RECOVERY_ADDRESS_IS_SENSITIVE,
        /** The same thing proven twice is one factor: mails and texts, or keys; a passkey that checked its user is two. */
        FACTORS_ARE_DISTINCT,
        /** Where enumeration is mitigated, a sign-in by code and a recovery answer the same whether there is such an account. */
        HIDES_UNKNOWN_ACCOUNTS,
        /** A recovery ends all other sessions of the account. */
        RECOVERY_ENDS_OTHER_SESSIONS,
        /** A recovery drops what signed somebody in who had not proven to read the address. */
        RECOVERY_DROPS_UNPROVEN_CREDENTIALS,
        /** A new password, or another credential that is new or gone, ends all other sessions of the account. */
        NEW_CREDENTIAL_ENDS_OTHER_SESSIONS,
        /** A session that goes on after one more proof does so under a new token; its id stays. */
        TOKENS_ROTATE,
        /** A browser flow takes submissions from its own page in its own browser alone, and looks at nothing else before. */
        FLOWS_BOUND_TO_BROWSER,
        /** A session of the first level lasts 30 days at most, one of the second a day, and an hour without being used. */
        SESSIONS_LIMITED_BY_LEVEL,
        /** The shortest length of a password counts characters, not bytes. */
        PASSWORDS_COUNT_CHARACTERS,
        /** Lookup secrets have 80 bits, are shown once and kept as nothing but a hash. */
        LOOKUP_SECRETS_SHOWN_ONCE,
        /** A code that is sent anew takes as many submissions as the first one; what is counted over all flows goes on. */
        FRESH_CODES_COUNT_ANEW,
        /** Cookies have names that browsers take from this very host alone, over TLS. */
        COOKIES_BOUND_TO_HOST,
        /** What names an address that is offered in part lets nobody try what it is. */
        OFFERED_ADDRESSES_ARE_KEYED,
        /** Providers are asked to repeat a secret of the attempt in their token. */
        PROVIDERS_REPEAT_NONCES,
        /** An app whose person did not get in trades its codes for the reason. */
        APPS_ARE_TOLD_FAILURES,
        /** A signed token of a session counts no longer than the session does. */
        SIGNED_TOKENS_END_WITH_SESSION,
        /** A key whose count does not go up proves nothing: another copy of it may be in use. */
        COPIED_KEYS_ARE_REFUSED,
        /** A browser that makes a key is told which ones the account has, so that none is made twice. */
        KNOWN_KEYS_ARE_NAMED,
        /** A code that lets somebody in goes to a telephone only if its number is proven, and beside something stronger. */
        TEXTED_CODES_NEED_PROVEN_NUMBERS,
        /** A code counts as a way in, beside which another one can go, only where it reaches a proven address. */
        CODES_COUNT_WHERE_PROVEN
    }

    public SecurityRules {
        on = Collections.unmodifiableSet(on.isEmpty() ? EnumSet.noneOf(Rule.class) : EnumSet.copyOf(on));
    }

    /** As the contract has it, and where later releases of the reference mended it, as they do. */
    public static SecurityRules compat() {
        return new SecurityRules(Set.of(Rule.RECOVERY_ADDRESS_IS_SENSITIVE));
    }

    /** As docs/security.md has it. */
    public static SecurityRules strict() {
        return new SecurityRules(EnumSet.allOf(Rule.class));
    }

    /** Whether a rule counts. */
    public boolean has(Rule rule) {
        return on.contains(rule);
    }

    /** The same with some rules on that may be off. */
    public SecurityRules with(Rule... more) {
        var all = EnumSet.noneOf(Rule.class);
        all.addAll(on);
        all.addAll(Arrays.asList(more));
        return new SecurityRules(all);
    }
}
