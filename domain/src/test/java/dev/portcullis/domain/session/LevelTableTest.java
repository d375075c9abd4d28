package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.AuthenticationMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The table of levels in docs/second-factors.md is what the engine says, line by line and in this order; {@code
 * -Dlevels.write=true} writes it anew. Checklist C7, D3, E10.
 */
class LevelTableTest {
    private static final String LINE = "\\| .* \\| `aal\\d` \\| `aal\\d` \\|";
    private static final Path PAGE = Path.of("..", "docs", "second-factors.md");

    /** What one method proves, as the table calls it. */
    private record Way(String name, Factor factor, Proof proof) {}

    private static Way way(String name, Factor factor, CredentialType type) {
        return new Way(name, factor, new Proof(type));
    }

    private static final List<Way> FIRST = List.of(
            way("password", Factor.FIRST, CredentialType.PASSWORD),
            way("code (passwordless)", Factor.FIRST, CredentialType.CODE),
            way("recovery by code or link", Factor.FIRST, CredentialType.CODE_RECOVERY),
            way("provider (OpenID Connect)", Factor.FIRST, CredentialType.OIDC),
            way("security key (passwordless)", Factor.FIRST, CredentialType.WEBAUTHN),
            way("passkey, user not verified", Factor.FIRST, CredentialType.PASSKEY),
            new Way("passkey, user verified", Factor.FIRST, new Proof(CredentialType.PASSKEY, true)));

    private static final List<Way> SECOND = List.of(
            way("authenticator app", Factor.SECOND, CredentialType.TOTP),
            way("lookup secret", Factor.SECOND, CredentialType.LOOKUP_SECRET),
            way("security key (second factor)", Factor.SECOND, CredentialType.WEBAUTHN),
            way("code (second factor)", Factor.SECOND, CredentialType.CODE));

    private static Stream<List<Way>> combinations() {
        var all = new ArrayList<List<Way>>();
        for (Way first : FIRST) {
            all.add(List.of(first));
            SECOND.forEach(second -> all.add(List.of(first, second)));
        }
        all.add(List.of(FIRST.get(0), FIRST.get(1)));
        all.add(List.of(SECOND.get(0), SECOND.get(1)));
        return all.stream();
    }

    private static AssuranceLevel level(boolean distinct, List<Way> ways) {
        var assurance = new Assurance(distinct, nobody -> false);
        var proven = new ArrayList<AuthenticationMethod>();
        for (Way way : ways) {
            AssuranceLevel byFactor =
                    way.factor().level(AssuranceLevel.AAL2, way.proof().type(), proven);
            proven.add(way.proof().counted(assurance.granted(byFactor, way.proof()), Instant.EPOCH));
        }
        return assurance.level(proven);
    }

    private static String line(List<Way> ways) {
        String names = String.join(" + ", ways.stream().map(Way::name).toList());
        return "| %s | `%s` | `%s` |".formatted(names, level(false, ways), level(true, ways));
    }

    @Test
    @DisplayName("[C7] [E10] [D3] Which level each combination gives is written down as it is")
    void which_level_each_combination_gives_is_written_down_as_it_is() throws IOException {
        List<String> table = combinations().map(LevelTableTest::line).toList();
        if (Boolean.getBoolean("levels.write")) {
            Files.write(PAGE, withTable(Files.readAllLines(PAGE), table));
        }

        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.matches(LINE)))
                .containsExactlyElementsOf(table);
    }

    /** The lines of a page with another table in the place of its own. */
    private static List<String> withTable(List<String> page, List<String> table) {
        var lines = new ArrayList<>(page);
        int start = lines.indexOf("| What was proven | `compat` | `strict` |") + 2;
        lines.removeIf(line -> line.matches(LINE));
        lines.addAll(start, table);
        return lines;
    }

    @Test
    @DisplayName("[E10] No profile gives more than the other but for a passkey that checked its user")
    void strict_gives_no_more_but_for_a_verified_passkey() {
        assertThat(combinations().filter(ways -> !ways.getFirst().proof().userVerified()))
                .allSatisfy(ways -> assertThat(level(false, ways).satisfies(level(true, ways)))
                        .isTrue());
        assertThat(Map.of(false, AssuranceLevel.AAL1, true, AssuranceLevel.AAL2))
                .allSatisfy((distinct, expected) ->
                        assertThat(level(distinct, List.of(FIRST.getLast()))).isEqualTo(expected));
    }
}
