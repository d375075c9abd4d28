package dev.portcullis.testkit.frontend;

/**
 * The suite for a server where people sign in with others, and for others: {@link ContractConfiguration#writeOthersTo}.
 */
public interface OthersServerContract
        extends ProviderContract,
                LinkingContract,
                TradingContract,
                FedcmContract,
                SessionTokenContract,
                LoginChallengeContract {}
