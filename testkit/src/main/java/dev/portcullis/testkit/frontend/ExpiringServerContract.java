package dev.portcullis.testkit.frontend;

/** The suite for a server whose flows are over as soon as they began: {@link ContractConfiguration#writeExpiringTo}. */
public interface ExpiringServerContract extends ExpiredFlowContract {}
