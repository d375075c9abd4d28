package dev.portcullis.testkit.frontend;

/**
 * The suite for a server that mails codes to recover, to verify and as a second factor: {@link
 * ContractConfiguration#writeMailingTo}.
 */
public interface MailServerContract
        extends FrontendApiContract, RecoveryApiContract, VerificationApiContract, SecondFactorContract {}
