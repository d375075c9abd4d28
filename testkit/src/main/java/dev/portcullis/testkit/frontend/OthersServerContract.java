package dev.portcullis.testkit.frontend;

/**
 * The suite for a server where people sign in with others, and for others, and services are told of it: {@link ContractConfiguration#writeOthersTo}.
 */
public interface OthersServerContract
        extends ProviderContract,
                LinkingContract,
                TradingContract,
                FedcmContract,
                SessionTokenContract,
                LoginChallengeContract,
                WebHookContract {}
