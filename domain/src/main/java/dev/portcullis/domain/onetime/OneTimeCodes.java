package dev.portcullis.domain.onetime;

import dev.portcullis.domain.bruteforce.Ruling;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.secret.SameSecret;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks the codes and links of one kind of flow. Source: docs/contract/codes-and-links.md; docs/security.md, C1 to
 * C5.
 */
public final class OneTimeCodes {
    private static final int CODE_LENGTH = 6;
    private static final int TOKEN_LENGTH = 32;
    // What a code may be copied with: blanks of any kind, and dashes between its digits.
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}-]+");

    private final String purpose;
    private final Duration codeLifespan;
    private final Duration linkLifespan;
    private final Allowed allowed;
    private final SecretSource secrets;
    private final KeyedHash hash;

    /**
     * @param purpose the kind of flow: a code of one kind opens no flow of another
     * @param allowed how many submissions are taken
     */
    public OneTimeCodes(
            String purpose,
            Duration codeLifespan,
            Duration linkLifespan,
            Allowed allowed,
            SecretSource secrets,
            KeyedHash hash) {
        this.purpose = purpose;
        this.codeLifespan = codeLifespan;
        this.linkLifespan = linkLifespan;
        this.allowed = allowed;
        this.secrets = secrets;
        this.hash = hash;
    }

    /**
     * How many submissions of codes are taken.
     *
     * @param ofEachCode whether a flow takes so many once more when another code is sent; in the contract it takes so many in all,
     *     and a code that is sent then opens nothing
     */
    public record Allowed(int submissions, boolean ofEachCode) {}

    /** A new secret and what is kept of it. */
    public record Issued(String secret, IssuedCode kept) {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "Issued[" + kept + "]";
        }
    }

    /** What a submitted code, or a link, turned out to be; {@code after} is what the flow remembers from then on. */
    public sealed interface CheckResult {
        IssuedCodes after();

        /** It opens nothing, and the flow takes others: what flows tell that say one thing of each such code. */
        sealed interface NotTaken extends CheckResult {
            /** What is told of it. @param invalid what is told of a code that is not right */
            default UiText told(Messages messages, UiText invalid) {
                return switch (this) {
                    case TooSoon soon -> messages.generic(soon.pause().told("codes"));
                    case TooMany many -> messages.generic("A code was submitted too often.");
                    case Wrong wrong -> invalid;
                    case Spent spent -> invalid;
                };
            }
        }

        /** What a link can turn out to be: links are not counted. */
        sealed interface OfLink extends CheckResult {}

        /** Too many were wrong lately, in whichever flows; this one was not looked at. */
        record TooSoon(Ruling.Wait pause, IssuedCodes after) implements NotTaken {}

        /** There were too many submissions before this one. */
        record TooMany(IssuedCodes after) implements NotTaken {}

        /** It is none of those that count. */
        record Wrong(IssuedCodes after) implements NotTaken, OfLink {}

        /** It was sent, but too long ago. */
        record Expired(Instant since, IssuedCodes after) implements OfLink {}

        /** It was right once. */
        record Spent(IssuedCode secret, IssuedCodes after) implements NotTaken, OfLink {}

        /** It is right, and used by that. */
        record Right(IssuedCode secret, IssuedCodes after) implements OfLink {}
    }

    public Issued code(FlowId flow, Channel via, String address, @Nullable IdentityId identity, Instant now) {
        return fresh(secrets.digits(CODE_LENGTH), flow, via, address, identity, now, now.plus(codeLifespan));
    }

    public Issued link(FlowId flow, Channel via, String address, @Nullable IdentityId identity, Instant now) {
        return fresh(secrets.alphanumeric(TOKEN_LENGTH), flow, via, address, identity, now, now.plus(linkLifespan));
    }

    private Issued fresh(
            String secret,
            FlowId flow,
            Channel via,
            String address,
            @Nullable IdentityId identity,
            Instant now,
            Instant validUntil) {
        return new Issued(secret, new IssuedCode(hashOf(flow, secret), via, address, identity, now, validUntil, false));
    }

    private String hashOf(FlowId flow, String secret) {
        return hash.hash(purpose + "-code", flow + secret);
    }

    private List<String> hashesOf(FlowId flow, String secret) {
        return hash.hashes(purpose + "-code", flow + secret);
    }

    /** Check a submitted code, as it was typed or pasted; each submission counts, whatever it is. */
    public CheckResult checkCode(FlowId flow, IssuedCodes sent, String entered, Instant now) {
        return checkCode(flow, sent, entered, now, secret -> secret.identity() != null);
    }

    /** The same, where only some of the codes count. */
    public CheckResult checkCode(
            FlowId flow, IssuedCodes sent, String entered, Instant now, Predicate<IssuedCode> counts) {
        IssuedCodes after = sent.submittedOnceMore();
        if (isExhausted(sent)) {
            return new CheckResult.TooMany(after);
        }
        String code = inAscii(BLANKS.matcher(entered).replaceAll(""));
        return check(flow, after, after.codes(), code, now, counts);
    }

    // Keyboards write the digits of their script, or wide ones.
    private static String inAscii(String code) {
        return code.codePoints()
                .map(c -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a flow takes no further submission of a code, or not before it sends another one. */
    boolean isExhausted(IssuedCodes sent) {
        return (allowed.ofEachCode() ? sent.submissionsOfNewest() : sent.submissions()) >= allowed.submissions();
    }

    /** Check the secret of a link. */
    public CheckResult.OfLink checkLink(FlowId flow, IssuedCodes sent, String token, Instant now) {
        var checked = check(flow, sent, sent.links(), token, now, secret -> secret.identity() != null);
        // A link that came too late counts as used from then on: so the contract has it.
        return checked instanceof CheckResult.Expired(var at, var after)
                ? new CheckResult.Expired(at, used(flow, after, token))
                : checked;
    }

    private IssuedCodes used(FlowId flow, IssuedCodes sent, String token) {
        return find(sent.links(), hashesOf(flow, token)).map(sent::withUsed).orElse(sent);
    }

    private CheckResult.OfLink check(
            FlowId flow,
            IssuedCodes sent,
            List<IssuedCode> among,
            String entered,
            Instant now,
            Predicate<IssuedCode> counts) {
        Optional<IssuedCode> found = find(among, hashesOf(flow, entered)).filter(counts);
        if (found.isEmpty()) {
            return new CheckResult.Wrong(sent);
        }
        IssuedCode secret = found.get();
        boolean spentLink = secret.used() && sent.links().contains(secret);
        if (!now.isBefore(secret.validUntil()) && !spentLink) {
            return new CheckResult.Expired(secret.validUntil(), sent);
        }
        return secret.used()
                ? new CheckResult.Spent(secret, sent)
                : new CheckResult.Right(secret, sent.withUsed(secret));
    }

    private static Optional<IssuedCode> find(List<IssuedCode> among, List<String> hashes) {
        Optional<IssuedCode> found = Optional.empty();
        for (IssuedCode one : among) {
            if (SameSecret.isAmong(one.hash(), hashes)) {
                found = Optional.of(one);
            }
        }
        return found;
    }

    public Duration codeLifespan() {
        return codeLifespan;
    }

    public Duration linkLifespan() {
        return linkLifespan;
    }
}
