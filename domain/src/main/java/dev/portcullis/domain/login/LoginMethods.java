package dev.portcullis.domain.login;

import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.MissedMethods;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.session.AuthenticationMethod;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the method that a submission is for, and says what proofs count for. Source: docs/contract/login.md, "A submission". */
public final class LoginMethods {
    private static final MissedMethods MISSED = MissedMethods.of("password", "code");

    private static final MissedMethods MISSED_AS_SECOND = MissedMethods.of("password", "code", "totp", "lookup_secret");

    private final List<LoginMethod> methods;
    private final Assurance assurance;
    private final SubmissionReader reader;

    /** @param methods the first one that claims a submission, and takes it, gets it */
    public LoginMethods(List<LoginMethod> methods, Assurance assurance, SubmissionReader reader) {
        this.methods = List.copyOf(methods);
        this.assurance = assurance;
        this.reader = reader;
    }

    /** Whether an account has something to prove beside a way in. */
    public static Predicate<StoredIdentity> secondFactorOf(List<LoginMethod> methods) {
        List<LoginMethod> second =
                methods.stream().filter(method -> method.factor().isSecond()).toList();
        return identity -> second.stream().anyMatch(method -> method.canProve(identity));
    }

    /** The methods that prove nothing but a second factor. */
    public static Set<MethodName> secondFactorsOf(List<LoginMethod> methods) {
        return methods.stream()
                .filter(method -> method.factor() == Factor.SECOND)
                .map(LoginMethod::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a submission is.
     *
     * @throws Unreadable if it cannot be read
     */
    Input evaluate(LoginAttempt attempt) {
        String named = reader.method(attempt.submission());
        MissedMethods missed = attempt.login().asksForSecondFactor() ? MISSED_AS_SECOND : MISSED;
        missed.require(named, methods);
        return methods.stream()
                .filter(method -> method.claims(attempt, named))
                .map(method -> method.evaluate(attempt))
                .filter(input -> !(input instanceof Input.NotApplicable))
                .findFirst()
                .orElseGet(Input.NotApplicable::new);
    }

    /** What a proof counts for, with what the same person has proven already. */
    AuthenticationMethod counted(OngoingLogin login, Input.Proven proven) {
        List<AuthenticationMethod> before = login.sessionOf(proven.identity())
                .map(current -> current.session().methods())
                .orElse(List.of());
        AssuranceLevel level = methods.stream()
                .filter(method -> method.name().equals(proven.by()))
                .findFirst()
                .map(method ->
                        method.factor().level(login.level(), proven.proof().type(), before))
                .orElse(AssuranceLevel.AAL1);
        return proven.proof().counted(assurance.granted(level, proven.proof()), login.now());
    }
}
