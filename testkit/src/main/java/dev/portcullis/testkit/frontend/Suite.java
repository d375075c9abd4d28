package dev.portcullis.testkit.frontend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The suites, each with the configuration that a server must have for it. */
public enum Suite {
    /** Passwords alone, no mails. */
    PASSWORDS(PasswordServerContract.class, ContractConfiguration::writeTo),
    /** Mailed codes to recover, to verify and as a second factor. */
    MAILS(MailServerContract.class, ContractConfiguration::writeMailingTo),
    /** Mailed codes to sign up and in. */
    PASSCODES(PasscodeServerContract.class, ContractConfiguration::writePasscodesTo),
    /** Several factors, and the strongest level that each account reaches. */
    FACTORS(FactorServerContract.class, ContractConfiguration::writeFactorsTo),
    /** Signing in with others and for others, sessions as tokens, and services that web hooks call. */
    OTHERS(OthersServerContract.class, ContractConfiguration::writeOthersTo),
    /** Flows that are over as soon as they began. */
    EXPIRING(ExpiringServerContract.class, ContractConfiguration::writeExpiringTo);

    private final Class<? extends FrontendApiUnderTest> contract;
    private final BiFunction<Path, FakeServers, Path> configuration;

    Suite(Class<? extends FrontendApiUnderTest> contract, UnaryOperator<Path> configuration) {
        this(contract, (folder, fakes) -> configuration.apply(folder));
    }

    Suite(Class<? extends FrontendApiUnderTest> contract, BiFunction<Path, FakeServers, Path> configuration) {
        this.contract = contract;
        this.configuration = configuration;
    }

    /** Whether the server speaks with other servers, which {@link FakeServers} plays. */
    public boolean speaksWithOthers() {
        return OthersUnderTest.class.isAssignableFrom(contract);
    }

    /** The name to ask for it by, for instance {@code passwords}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The concepts whose promises it holds, in the order to read them. */
    public List<Concept> concepts() {
        return Arrays.stream(Concept.values())
                .filter(concept -> concept.contract().isAssignableFrom(contract))
                .toList();
    }

    /** All its promises, concept by concept. */
    public List<Sentence> sentences() {
        return concepts().stream().map(Concept::sentences).flatMap(List::stream).toList();
    }

    /**
     * Write the configuration that a server must have, into a folder.
     *
     * @param fakes those that it speaks with, where it does
     * @return its file
     */
    public Path writeConfigurationTo(Path folder, FakeServers fakes) {
        return configuration.apply(folder, fakes);
    }

    /** The suites that hold the promises of a concept. */
    public static Stream<Suite> with(Concept concept) {
        return Arrays.stream(values()).filter(suite -> suite.concepts().contains(concept));
    }
}
