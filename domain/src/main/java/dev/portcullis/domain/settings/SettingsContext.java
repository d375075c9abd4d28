package dev.portcullis.domain.settings;

import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.identity.StoredIdentity;

/**
 * What the form of settings depends on.
 *
 * @param identity whose settings they are, as kept now
 */
public record SettingsContext(FlowType type, StoredIdentity identity) {}
