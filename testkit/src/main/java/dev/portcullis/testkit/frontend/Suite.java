package dev.portcullis.testkit.frontend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    /** Flows that are over as soon as they began. */
    EXPIRING(ExpiringServerContract.class, ContractConfiguration::writeExpiringTo);

    private final Class<? extends FrontendApiUnderTest> contract;
    private final Function<Path, Path> configuration;

    Suite(Class<? extends FrontendApiUnderTest> contract, Function<Path, Path> configuration) {
        this.contract = contract;
        this.configuration = configuration;
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

    /** Write the configuration that a server must have, into a folder. @return its file */
    public Path writeConfigurationTo(Path folder) {
        return configuration.apply(folder);
    }

    /** The suites that hold the promises of a concept. */
    public static Stream<Suite> with(Concept concept) {
        return Arrays.stream(values()).filter(suite -> suite.concepts().contains(concept));
    }
}
