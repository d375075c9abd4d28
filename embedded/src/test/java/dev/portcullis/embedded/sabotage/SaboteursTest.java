package dev.portcullis.embedded.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.testkit.frontend.Concept;
import dev.portcullis.testkit.frontend.Sentence;
import dev.portcullis.testkit.frontend.Suite;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences bite: each is turned red by a small sabotage, and no sabotage turns others of its concept red. */
class SaboteursTest {
    private static final Map<Suite, Rehearsal> ENGINES = new EnumMap<>(Suite.class);

    @BeforeAll
    static void start(@TempDir Path folder) {
        for (Suite suite : Suite.values()) ENGINES.put(suite, Rehearsal.of(suite, folder.resolve(suite.title())));
    }

    @AfterAll
    static void stop() {
        ENGINES.values().forEach(Rehearsal::close);
    }

    static Stream<Arguments> saboteurs() {
        return Stream.of(Concept.values())
                .flatMap(concept ->
                        of(concept).stream().map(saboteur -> Arguments.of(saboteur.misdeed(), concept, saboteur)));
    }

    private static List<Saboteur> of(Concept concept) {
        return switch (concept) {
            case REGISTRATION -> RegistrationSaboteurs.all();
            case LOGIN -> LoginSaboteurs.all();
            case SETTINGS -> SettingsSaboteurs.all();
            case SESSIONS -> SessionSaboteurs.all();
            case LOGOUT -> LogoutSaboteurs.all();
            case ERRORS -> ErrorSaboteurs.all();
            case FEDERATION -> FederationSaboteurs.all();
            case WEBAUTHN -> WebAuthnSaboteurs.all();
            case SWITCHED_OFF -> SwitchedOffSaboteurs.all();
            case RECOVERY -> RecoverySaboteurs.all();
            case VERIFICATION -> VerificationSaboteurs.all();
            case SECOND_FACTOR -> SecondFactorSaboteurs.all();
            case PASSCODES -> PasscodeSaboteurs.all();
            case TOTP -> TotpSaboteurs.all();
            case LOOKUP_SECRETS -> LookupSecretSaboteurs.all();
            case SECURITY_KEYS -> SecurityKeySaboteurs.all();
            case PASSKEYS -> PasskeySaboteurs.all();
            case ASSURANCE -> AssuranceSaboteurs.all();
            case PROVIDERS -> ProviderSaboteurs.all();
            case LINKING -> LinkingSaboteurs.all();
            case TRADING -> TradingSaboteurs.all();
            case FEDCM -> FedcmSaboteurs.all();
            case SESSION_TOKENS -> SessionTokenSaboteurs.all();
            case LOGIN_CHALLENGES -> LoginChallengeSaboteurs.all();
            case WEB_HOOKS -> WebHookSaboteurs.all();
            case EXPIRED_FLOWS -> ExpiredFlowSaboteurs.all();
        };
    }

    @ParameterizedTest(name = "who {0}")
    @MethodSource("saboteurs")
    void a_saboteur_breaks_its_rules_and_no_others(String misdeed, Concept concept, Saboteur saboteur) {
        var engine = ENGINES.get(Suite.with(concept).findFirst().orElseThrow());
        var subject = engine.subject(saboteur.way());
        assertThat(concept.sentences().stream()
                        .filter(sentence -> isRed(sentence.testOn(subject)))
                        .map(Sentence::rule))
                .containsExactlyInAnyOrderElementsOf(saboteur.broken());
    }

    private static boolean isRed(Sentence.Outcome outcome) {
        if (!(outcome instanceof Sentence.Outcome.Broken(Throwable why))) return false;
        // Anything else than these is an accident of the saboteur and proves nothing.
        assertThat(why).isInstanceOfAny(AssertionError.class, FrontendException.class, IllegalStateException.class);
        return true;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[U39] Every rule is broken by a saboteur")
    void every_rule_is_broken_by_a_saboteur(Concept concept) {
        var broken = new TreeSet<String>();
        of(concept).forEach(saboteur -> broken.addAll(saboteur.broken()));
        assertThat(concept.sentences()).extracting(Sentence::rule).containsExactlyInAnyOrderElementsOf(broken);
    }
}
