package dev.portcullis.testkit.frontend;

import java.util.List;

/** The concepts that promises are grouped by, in the order to read them: each has a file of sentences. */
public enum Concept {
    REGISTRATION("Signing up", RegistrationApiContract.class),
    LOGIN("Signing in", LoginApiContract.class),
    SETTINGS("Changing an account", SettingsApiContract.class),
    SESSIONS("Who is signed in", SessionApiContract.class),
    LOGOUT("Signing out", LogoutApiContract.class),
    ERRORS("Errors that pages are led to", ErrorApiContract.class),
    FEDERATION("Signing in with others, where nobody else is configured", FederationApiContract.class),
    WEBAUTHN("The script for security keys", WebAuthnApiContract.class),
    SWITCHED_OFF("What is switched off", SwitchedOffApiContract.class),
    RECOVERY("Getting back in by mailed codes", RecoveryApiContract.class),
    VERIFICATION("Proving an address by mailed codes", VerificationApiContract.class),
    SECOND_FACTOR("A mailed code as second factor", SecondFactorContract.class),
    PASSCODES("Signing up and in by mailed codes", PasscodeContract.class),
    TOTP("Authenticator apps", TotpContract.class),
    LOOKUP_SECRETS("Lookup secrets", LookupSecretContract.class),
    SECURITY_KEYS("Security keys as second factor", SecurityKeyContract.class),
    PASSKEYS("Passkeys", PasskeyContract.class),
    ASSURANCE("Levels, where everybody proves what they can", AssuranceContract.class),
    PROVIDERS("Signing in with a provider", ProviderContract.class),
    LINKING("Accounts at a provider that are connected", LinkingContract.class),
    TRADING("Apps whose persons sign in by a browser", TradingContract.class),
    FEDCM("Browsers that ask a provider themselves", FedcmContract.class),
    SESSION_TOKENS("Sessions as signed tokens", SessionTokenContract.class),
    LOGIN_CHALLENGES("Signing in for an OAuth 2.0 server", LoginChallengeContract.class),
    WEB_HOOKS("Services that web hooks call", WebHookContract.class),
    EXPIRED_FLOWS("Flows that are over", ExpiredFlowContract.class);

    private final String title;
    private final Class<? extends FrontendApiUnderTest> contract;

    Concept(String title, Class<? extends FrontendApiUnderTest> contract) {
        this.title = title;
        this.contract = contract;
    }

    /** What it is about, in words. */
    public String title() {
        return title;
    }

    /** The interface that holds its sentences. */
    public Class<? extends FrontendApiUnderTest> contract() {
        return contract;
    }

    /** Its promises in the order of their rules. */
    public List<Sentence> sentences() {
        return Sentence.of(contract);
    }
}
