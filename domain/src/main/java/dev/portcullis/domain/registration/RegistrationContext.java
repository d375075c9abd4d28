package dev.portcullis.domain.registration;

import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.flow.FlowType;

/** What the form of a registration depends on. @param schema what the traits have to be */
public record RegistrationContext(FlowType type, TraitSchema schema) {}
