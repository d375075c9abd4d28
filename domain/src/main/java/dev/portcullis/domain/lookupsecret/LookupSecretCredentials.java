package dev.portcullis.domain.lookupsecret;

import dev.portcullis.domain.secret.SameSecret;
import dev.portcullis.domain.text.Base32;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lookup secrets of accounts: made, kept and compared. They are found by a keyed hash. The contract shows them again, so
 * their texts are kept beside it, sealed; where they are shown once, nothing but the hash is kept. Source:
 * docs/contract/lookup-secrets.md; docs/security.md, C5 and C8.
 */
public final class LookupSecretCredentials {
    /** How many an account has. */
    static final int COUNT = 12;

    private static final CredentialType TYPE = CredentialType.LOOKUP_SECRET;
    private static final String PURPOSE = "lookup-secret";
    // 40 bits are 8 letters, as the contract has it; 80 bits are four times four.
    private static final int BYTES = 5;
    private static final int LONG_BYTES = 10;
    private static final Pattern EVERY_FOUR = Pattern.compile("(?<=\\G.{4})(?!$)");
    private static final Pattern DASHES = Pattern.compile("-");
    private static final Pattern DASHES_AND_BLANKS = Pattern.compile("[-\\s\\u00a0]+");

    private final boolean shownOnce;
    private final SecretSource secrets;
    private final KeyedHash hash;
    private final SecretBox atRest;

    /** @param shownOnce whether they are long, and never shown again; in the contract they are short, and are */
    public LookupSecretCredentials(boolean shownOnce, SecretSource secrets, KeyedHash hash, SecretBox atRest) {
        this.shownOnce = shownOnce;
        this.secrets = secrets;
        this.hash = hash;
        this.atRest = atRest;
    }

    /** New ones, as they wait until their owner has kept them. */
    List<LookupSecret> fresh(IdentityId owner) {
        return Stream.generate(this::text)
                .limit(COUNT)
                .map(text -> LookupSecret.of(hash.hash(purpose(owner), plain(text)), atRest.seal(PURPOSE, text)))
                .toList();
    }

    private String text() {
        byte[] random = secrets.bytes(shownOnce ? LONG_BYTES : BYTES);
        String letters = Base32.encode(random).toLowerCase(Locale.ROOT);
        return shownOnce ? EVERY_FOUR.matcher(letters).replaceAll("-") : letters;
    }

    private static String purpose(IdentityId owner) {
        return PURPOSE + " " + owner;
    }

    /** What counts of a text. The contract takes it as it was shown; long ones are typed with more patience for hands. */
    private String plain(String typed) {
        return shownOnce
                ? DASHES_AND_BLANKS.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT)
                : DASHES.matcher(typed).replaceAll("");
    }

    /** The text of one; empty where it is not to be had. */
    Optional<String> text(LookupSecret one) {
        return one.plain().or(() -> one.sealed().flatMap(kept -> atRest.open(PURPOSE, kept)));
    }

    /** Whether they can be shown to their owner again. */
    static boolean canBeShown(List<LookupSecret> all) {
        return all.stream()
                .allMatch(one ->
                        !one.isOpen() || one.sealed().isPresent() || one.plain().isPresent());
    }

    /** Those of an account; none where it has none. */
    static List<LookupSecret> of(StoredIdentity identity) {
        return identity.credential(TYPE)
                .map(Credential::config)
                .map(LookupSecret::in)
                .orElse(List.of());
    }

    /** The account with these in the place of those it had. */
    StoredIdentity with(StoredIdentity identity, List<LookupSecret> fresh, Instant now) {
        List<LookupSecret> kept =
                shownOnce ? fresh.stream().map(LookupSecret::withoutText).toList() : fresh;
        var credential = new Credential(TYPE, List.of(identity.id().toString()), LookupSecret.together(kept), now, now);
        return identity.withProfile(identity.profile().withUpdatedAt(now)).withCredential(credential);
    }

    /** The one that somebody typed, open or spent; all are looked at, wherever it stands. */
    Optional<LookupSecret> find(StoredIdentity identity, String typed) {
        String plain = plain(typed);
        List<String> hashes = hash.hashes(purpose(identity.id()), plain);
        Optional<LookupSecret> found = Optional.empty();
        for (LookupSecret one : of(identity)) {
            boolean same = SameSecret.isAmong(one.hash().orElse(""), hashes)
                    | SameSecret.is(one.plain().map(this::plain).orElse(""), plain);
            if (same && (found.isEmpty() || one.isOpen())) {
                found = Optional.of(one);
            }
        }
        return found;
    }

    /** The account once one of its secrets served. */
    static StoredIdentity used(StoredIdentity identity, LookupSecret served, Instant now) {
        var all = new ArrayList<>(of(identity));
        all.replaceAll(one -> one.equals(served) ? one.used(now) : one);
        return identity.credential(TYPE)
                .map(kept -> identity.withCredential(kept.withConfig(LookupSecret.together(all), now)))
                .orElse(identity);
    }
}
