package dev.portcullis.domain.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.fixture.KnownSecrets;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Expired;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Right;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Spent;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.TooMany;
import dev.portcullis.domain.onetime.OneTimeCodes.CheckResult.Wrong;
import dev.portcullis.domain.onetime.OneTimeCodes.Issued;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/security.md, C1 to C5. */
class OneTimeCodesTest {
    private static final int ALLOWED = 5;
    private static final OneTimeCodes.Allowed IN_ALL = new OneTimeCodes.Allowed(ALLOWED, false);
    private static final Instant NOW = StillClock.NOON;
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration LINK_LIFE = Duration.ofHours(1);
    private static final IdentityId ANN = new IdentityId(new UUID(0, 1));
    private static final FlowId FLOW = new FlowId(new UUID(0, 2));
    private static final FlowId ANOTHER_FLOW = new FlowId(new UUID(0, 3));
    private static final IssuedCodes NOTHING = IssuedCodes.in(JsonObject.EMPTY);

    private final OneTimeCodes codes = of("recovery");

    private static OneTimeCodes of(String purpose) {
        return new OneTimeCodes(purpose, CODE_LIFE, LINK_LIFE, IN_ALL, new KnownSecrets(), new PlainKeyedHash());
    }

    private Issued code(@Nullable IdentityId owner) {
        return codes.code(FLOW, Channel.EMAIL, "ann@example.org", owner, NOW);
    }

    private Issued link() {
        return codes.link(FLOW, Channel.EMAIL, "ann@example.org", ANN, NOW);
    }

    private static IssuedCodes sent(Issued... fresh) {
        return NOTHING.withCodes(List.of(fresh).stream().map(Issued::kept).toList());
    }

    private CheckResult enter(IssuedCodes sent, String code) {
        return codes.checkCode(FLOW, sent, code, NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {'\uff10', '\u0660', '\u06f0', '\u0966', '\u0e50'})
    @DisplayName("[U32] Digits of any script are digits")
    void digits_of_any_script_are_digits(int zero) {
        Issued code = code(ANN);
        String typed = code.secret()
                .chars()
                .map(digit -> zero + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(enter(sent(code), typed)).isInstanceOf(Right.class);
    }

    @Test
    @DisplayName("[C1] A code has six digits and a link 32 letters whoever they are for")
    void a_code_has_six_digits_and_a_link_32_letters_whoever_they_are_for() {
        assertThat(code(ANN).secret()).matches("[0-9]{6}");
        assertThat(code(null).secret()).matches("[0-9]{6}");
        assertThat(link().secret()).matches("[A-Za-z0-9]{32}");
    }

    @Test
    @DisplayName("[I1] [U2] Codes and links sent under the old key open under the new one, and not without the old")
    void keys_rotate() {
        Issued code = under("old").code(FLOW, Channel.EMAIL, "ann@example.org", ANN, NOW);
        Issued link = under("old").link(FLOW, Channel.EMAIL, "ann@example.org", ANN, NOW);
        IssuedCodes links = NOTHING.withLink(link.kept());
        for (OneTimeCodes between : List.of(under("new", "old"), under("old", "new"))) {
            assertThat(between.checkCode(FLOW, sent(code), code.secret(), NOW)).isInstanceOf(Right.class);
            assertThat(between.checkLink(FLOW, links, link.secret(), NOW)).isInstanceOf(Right.class);
        }
        assertThat(under("new").checkCode(FLOW, sent(code), code.secret(), NOW)).isInstanceOf(Wrong.class);
        assertThat(under("new").checkLink(FLOW, links, link.secret(), NOW)).isInstanceOf(Wrong.class);
    }

    private static OneTimeCodes under(String... keys) {
        return new OneTimeCodes("recovery", CODE_LIFE, LINK_LIFE, IN_ALL, new KnownSecrets(), new PlainKeyedHash(keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s%s ", "%s %s", "%s-%s", "%s\u00a0%s\n", "\u2009%s\u202f%s"})
    void a_code_may_be_pasted_with_blanks_and_dashes(String pasted) {
        Issued fresh = code(ANN);
        String entered =
                pasted.formatted(fresh.secret().substring(0, 3), fresh.secret().substring(3));
        assertThat(enter(sent(fresh), entered)).isInstanceOf(Right.class);
    }

    @Test
    @DisplayName("[C2] The right code is right once")
    void the_right_code_is_right_once() {
        Issued fresh = code(ANN);

        CheckResult first = enter(sent(fresh), fresh.secret());
        CheckResult second = enter(first.after(), fresh.secret());

        assertThat(first)
                .isInstanceOfSatisfying(
                        Right.class, right -> assertThat(right.secret()).isEqualTo(fresh.kept()));
        assertThat(second).isInstanceOf(Spent.class);
    }

    @Test
    @DisplayName("[B2] Each submission counts before anything else right or wrong")
    void each_submission_counts_before_anything_else_right_or_wrong() {
        Issued fresh = code(ANN);
        IssuedCodes sent = sent(fresh);
        for (int i = 1; i <= ALLOWED; i++) {
            CheckResult wrong = enter(sent, "no code");
            assertThat(wrong).isInstanceOf(Wrong.class);
            sent = wrong.after();
            assertThat(sent.submissions()).isEqualTo(i);
        }

        CheckResult late = enter(sent, fresh.secret());

        assertThat(late).isInstanceOf(TooMany.class);
        assertThat(late.after().submissions()).isEqualTo(ALLOWED + 1);
        assertThat(late.after().codes()).containsExactly(fresh.kept());
    }

    @Test
    @DisplayName("[B2] A fresh code takes nothing back")
    void a_fresh_code_takes_nothing_back() {
        IssuedCodes sent = sent(code(ANN));
        for (int i = 0; i < ALLOWED; i++) {
            sent = enter(sent, "no code").after();
        }
        Issued again = code(ANN);

        assertThat(enter(sent.withCodes(List.of(again.kept())), again.secret())).isInstanceOf(TooMany.class);
    }

    @Test
    @DisplayName("[U16] A fresh code takes as many submissions as the first one where each has its own count")
    void a_fresh_code_takes_as_many_submissions_as_the_first_one() {
        var each = new OneTimeCodes(
                "recovery",
                CODE_LIFE,
                LINK_LIFE,
                new OneTimeCodes.Allowed(ALLOWED, true),
                new KnownSecrets(),
                new PlainKeyedHash());
        IssuedCodes sent = sent(code(ANN));
        for (int i = 0; i < ALLOWED; i++) {
            sent = each.checkCode(FLOW, sent, "no code", NOW).after();
        }
        assertThat(each.isExhausted(sent)).isTrue();
        Issued again = code(ANN);
        sent = sent.withCodes(List.of(again.kept()));
        for (int i = 1; i < ALLOWED; i++) {
            sent = each.checkCode(FLOW, sent, "no code", NOW).after();
        }

        assertThat(each.checkCode(FLOW, sent, again.secret(), NOW)).isInstanceOf(Right.class);
        sent = each.checkCode(FLOW, sent, "no code", NOW).after();
        assertThat(each.checkCode(FLOW, sent, again.secret(), NOW)).isInstanceOf(TooMany.class);
    }

    @Test
    @DisplayName("[C3] A code counts to the edge of its life and not at it")
    void a_code_counts_to_the_edge_of_its_life_and_not_at_it() {
        Issued fresh = code(ANN);
        Instant end = NOW.plus(CODE_LIFE);

        assertThat(codes.checkCode(FLOW, sent(fresh), fresh.secret(), end.minusMillis(1)))
                .isInstanceOf(Right.class);
        assertThat(codes.checkCode(FLOW, sent(fresh), fresh.secret(), end))
                .isInstanceOfSatisfying(
                        Expired.class, late -> assertThat(late.since()).isEqualTo(end));
    }

    @Test
    void a_used_code_is_expired_once_it_is_and_a_used_link_stays_used() {
        Issued code = code(ANN);
        Issued link = link();
        IssuedCodes usedCode = enter(sent(code), code.secret()).after();
        IssuedCodes usedLink = codes.checkLink(FLOW, NOTHING.withLink(link.kept()), link.secret(), NOW)
                .after();
        Instant later = NOW.plus(LINK_LIFE);

        assertThat(codes.checkCode(FLOW, usedCode, code.secret(), later)).isInstanceOf(Expired.class);
        assertThat(codes.checkLink(FLOW, usedLink, link.secret(), later)).isInstanceOf(Spent.class);
    }

    @Test
    @DisplayName("[C3] A link that came too late is used by that")
    void a_link_that_came_too_late_is_used_by_that() {
        Issued link = link();
        Instant end = NOW.plus(LINK_LIFE);

        CheckResult late = codes.checkLink(FLOW, NOTHING.withLink(link.kept()), link.secret(), end);

        assertThat(late).isInstanceOf(Expired.class);
        assertThat(codes.checkLink(FLOW, late.after(), link.secret(), end)).isInstanceOf(Spent.class);
    }

    @Test
    @DisplayName("[C4] [B6] A link that was made for nobody opens nothing")
    void a_link_that_was_made_for_nobody_opens_nothing() {
        Issued nobodys = codes.link(FLOW, Channel.EMAIL, "nobody@example.org", null, NOW);

        assertThat(codes.checkLink(FLOW, NOTHING.withLink(nobodys.kept()), nobodys.secret(), NOW))
                .isInstanceOf(Wrong.class);
    }

    @Test
    @DisplayName("[I4] [C5] No text shows a secret, an address, or what was typed")
    void no_text_shows_a_secret_an_address_or_what_was_typed() {
        Issued fresh = code(ANN);
        var entry = new GuardedCodes.Entry(
                Purpose.RECOVERY_CODE, FLOW, sent(fresh), fresh.secret(), Caller.nativeApp(), NOW);
        var to = new Recipient(Channel.EMAIL, "ann@example.org", "Ann@example.org", Optional.empty());

        assertThat(fresh.kept()).hasToString("IssuedCode[email, used=false]");
        assertThat(entry).hasToString("Entry[RECOVERY_CODE, " + FLOW + "]");
        assertThat(to).hasToString("Recipient[email]");
    }

    @Test
    void of_a_list_no_more_than_its_end_is_told() {
        assertThat(EmailAddresses.told("[\"ann\",\"ben\"]")).isEqualTo("]");
        assertThat(EmailAddresses.told("ann")).isEqualTo("ann");
    }

    @Test
    @DisplayName("[C4] A code opens no other flow")
    void a_code_opens_no_other_flow() {
        Issued fresh = code(ANN);

        assertThat(codes.checkCode(ANOTHER_FLOW, sent(fresh), fresh.secret(), NOW))
                .isInstanceOf(Wrong.class);
    }

    @Test
    @DisplayName("[C4] A code serves no other purpose")
    void a_code_serves_no_other_purpose() {
        Issued fresh = code(ANN);

        assertThat(of("verification").checkCode(FLOW, sent(fresh), fresh.secret(), NOW))
                .isInstanceOf(Wrong.class);
    }

    @Test
    @DisplayName("[C4] A link is no code and a code no link")
    void a_link_is_no_code_and_a_code_no_link() {
        Issued code = code(ANN);
        Issued link = link();
        IssuedCodes both = sent(code).withLink(link.kept());

        assertThat(codes.checkCode(FLOW, both, link.secret(), NOW)).isInstanceOf(Wrong.class);
        assertThat(codes.checkLink(FLOW, both, code.secret(), NOW)).isInstanceOf(Wrong.class);
    }

    @Test
    @DisplayName("[C4] Sending again voids the code before it and no link")
    void sending_again_voids_the_code_before_it_and_no_link() {
        Issued first = code(ANN);
        Issued second = code(ANN);
        Issued link = link();
        IssuedCodes resent = sent(first).withLink(link.kept()).withCodes(List.of(second.kept()));

        assertThat(enter(resent, first.secret())).isInstanceOf(Wrong.class);
        assertThat(enter(resent, second.secret())).isInstanceOf(Right.class);
        assertThat(codes.checkLink(FLOW, resent.withLink(link().kept()), link.secret(), NOW))
                .isInstanceOf(Right.class);
    }

    @Test
    void what_is_sent_for_nobody_opens_nothing() {
        Issued nobodys = code(null);

        assertThat(enter(sent(nobodys), nobodys.secret())).isInstanceOf(Wrong.class);
    }

    @Test
    void only_codes_that_count_are_right() {
        Issued fresh = code(ANN);

        assertThat(codes.checkCode(FLOW, sent(fresh), fresh.secret(), NOW, secret -> false))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void any_of_several_codes_may_be_entered() {
        Issued mailed = code(ANN);
        Issued texted = codes.code(FLOW, Channel.SMS, "+491701234567", ANN, NOW);

        assertThat(enter(sent(mailed, texted), texted.secret()))
                .isInstanceOfSatisfying(
                        Right.class, right -> assertThat(right.secret().via()).isEqualTo(Channel.SMS));
    }

    @Test
    @DisplayName("[C5] Neither what is kept nor any text shows the secret")
    void neither_what_is_kept_nor_any_text_shows_the_secret() {
        Issued fresh = code(ANN);

        assertThat(sent(fresh).into(JsonObject.EMPTY).toString()).doesNotContain(fresh.secret());
        assertThat(fresh.kept().hash()).doesNotContain(fresh.secret());
        assertThat(fresh).hasToString("Issued[" + fresh.kept() + "]");
    }

    @Test
    void what_is_kept_has_the_same_shape_for_somebody_and_nobody_and_codes_never_hash_alike() {
        Issued one = code(ANN);
        Issued nobodys = code(null);

        assertThat(nobodys.kept().hash())
                .hasSameSizeAs(one.kept().hash())
                .isNotEqualTo(one.kept().hash());
        assertThat(nobodys.kept().validUntil()).isEqualTo(one.kept().validUntil());
    }

    @Test
    void however_long_an_entry_is_it_is_only_wrong() {
        IssuedCodes sent = sent(code(ANN));

        assertThat(enter(sent, "1".repeat(10_000))).isInstanceOf(Wrong.class);
        assertThat(enter(sent, "")).isInstanceOf(Wrong.class);
        assertThat(codes.checkLink(FLOW, sent, "", NOW)).isInstanceOf(Wrong.class);
    }
}
