package dev.portcullis.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.flow.ChallengeState;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.logout.LogoutMachine;
import dev.portcullis.domain.recovery.RecoveryMachine;
import dev.portcullis.domain.registration.RegistrationMachine;
import dev.portcullis.domain.settings.SettingsMachine;
import dev.portcullis.domain.verification.VerificationMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The charts in {@code docs/flows} are those of the code. */
class ChartsTest {
    private static final String WRITE = "portcullis.write-charts";
    private static final Path FOLDER = Path.of("..", "docs", "flows");

    enum Page {
        LOGIN {
            @Override
            Chart chart() {
                return Chart.of(
                        "Login", LoginMachine.class, ChallengeState.class, LoginMachine.Input.class, (state, input) -> {
                            var step = LoginMachine.advance((ChallengeState) state, (LoginMachine.Input) input);
                            return new Chart.Leads(step.next(), step.effect());
                        });
            }
        },
        REGISTRATION {
            @Override
            Chart chart() {
                return Chart.of(
                        "Registration",
                        RegistrationMachine.class,
                        ChallengeState.class,
                        RegistrationMachine.Input.class,
                        (state, input) -> {
                            var step = RegistrationMachine.advance(
                                    (ChallengeState) state, (RegistrationMachine.Input) input);
                            return new Chart.Leads(step.next(), step.effect());
                        });
            }
        },
        SETTINGS {
            @Override
            Chart chart() {
                return Chart.of(
                        "Settings",
                        SettingsMachine.class,
                        SettingsMachine.State.class,
                        SettingsMachine.Input.class,
                        (state, input) -> {
                            var step = SettingsMachine.advance(
                                    (SettingsMachine.State) state, (SettingsMachine.Input) input);
                            return new Chart.Leads(step.next(), step.effect());
                        });
            }
        },
        RECOVERY {
            @Override
            Chart chart() {
                return Chart.of(
                        "Recovery",
                        RecoveryMachine.class,
                        RecoveryMachine.State.class,
                        RecoveryMachine.Input.class,
                        (state, input) -> {
                            var step = RecoveryMachine.advance(
                                    (RecoveryMachine.State) state, (RecoveryMachine.Input) input);
                            return new Chart.Leads(step.next(), step.effect());
                        });
            }
        },
        VERIFICATION {
            @Override
            Chart chart() {
                return Chart.of(
                        "Verification",
                        VerificationMachine.class,
                        ChallengeState.class,
                        VerificationMachine.Input.class,
                        (state, input) -> {
                            var step = VerificationMachine.advance(
                                    (ChallengeState) state, (VerificationMachine.Input) input);
                            return new Chart.Leads(step.next(), step.effect());
                        });
            }
        },
        LOGOUT {
            @Override
            Chart chart() {
                return Chart.of(
                        "Logout",
                        LogoutMachine.class,
                        LogoutMachine.State.class,
                        LogoutMachine.Input.class,
                        (state, input) -> {
                            var step = LogoutMachine.advance((LogoutMachine.State) state, (LogoutMachine.Input) input);
                            return new Chart.Leads(step.next(), step.effect());
                        });
            }
        };

        abstract Chart chart();

        Path file() {
            return FOLDER.resolve(name().toLowerCase(Locale.ROOT) + ".md");
        }
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void each_page_shows_what_the_machine_does(Page page) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(FOLDER);
            Files.writeString(page.file(), page.chart().markdown());
        }
        assertThat(page.file()).as("draw it anew with -D%s=true", WRITE).exists();
        assertThat(Files.readString(page.file()))
                .as("draw it anew: mvn -pl domain -am test -Dtest=ChartsTest -D%s=true", WRITE)
                .isEqualTo(page.chart().markdown());
    }
}
