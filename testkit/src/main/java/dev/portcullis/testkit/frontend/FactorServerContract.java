package dev.portcullis.testkit.frontend;

/**
 * The suite for a server where people have several factors, and have to prove the strongest level that they can: {@link
 * ContractConfiguration#writeFactorsTo}.
 */
public interface FactorServerContract
        extends TotpContract, LookupSecretContract, SecurityKeyContract, PasskeyContract, AssuranceContract {}
