package dev.portcullis.testkit.frontend;

/** The suite for a server with passwords alone, that mails nothing: {@link ContractConfiguration#writeTo}. */
public interface PasswordServerContract extends FrontendApiContract, SwitchedOffApiContract {}
