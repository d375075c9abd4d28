package dev.portcullis.pages;

import dev.portcullis.json.ContractJson;
import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Flows of every kind and method, as servers answer them; methods that are not built here yet among them. */
public final class SampleFlows {
    /** @param name what is special about it */
    public record Sample(String name, FlowKind kind, Flow flow) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Path FLOWS = Path.of("../server/src/main/resources/dev/portcullis/server/flows.json");
    private static final List<Sample> ALL = read();

    private SampleFlows() {}

    public static Stream<Sample> all() {
        return ALL.stream();
    }

    public static Sample named(String name) {
        return all().filter(sample -> sample.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Sample> read() {
        try (InputStream in = Files.newInputStream(FLOWS)) {
            var json = ContractJson.create();
            return ((JsonArray) json.parse(in.readAllBytes()))
                    .items().stream()
                            .map(JsonObject.class::cast)
                            .map(sample -> sample(json, sample))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(ContractJson json, JsonObject sample) {
        var kind = FlowKind.valueOf(sample.text("kind").orElseThrow().toUpperCase(Locale.ROOT));
        byte[] flow = json.write(sample.object("flow"));
        return new Sample(sample.text("name").orElseThrow(), kind, json.read(type(kind), flow));
    }

    private static Class<? extends Flow> type(FlowKind kind) {
        return switch (kind) {
            case LOGIN -> LoginFlow.class;
            case REGISTRATION -> RegistrationFlow.class;
            case SETTINGS -> SettingsFlow.class;
            case RECOVERY -> RecoveryFlow.class;
            case VERIFICATION -> VerificationFlow.class;
        };
    }
}
