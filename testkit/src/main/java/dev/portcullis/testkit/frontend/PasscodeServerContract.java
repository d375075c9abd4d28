package dev.portcullis.testkit.frontend;

/** The suite for a server where mailed codes sign people up and in: {@link ContractConfiguration#writePasscodesTo}. */
public interface PasscodeServerContract extends PasscodeContract {}
