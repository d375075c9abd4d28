package dev.portcullis.domain.webauthn;

/**
 * Which rules hold for keys beyond the contract.
 *
 * @param namesKnown whether a browser is told which keys an account has already, so that it makes no second one
 * @param refusesCopies whether a key proves nothing whose count does not go up
 */
public record KeyRules(boolean namesKnown, boolean refusesCopies) {}
