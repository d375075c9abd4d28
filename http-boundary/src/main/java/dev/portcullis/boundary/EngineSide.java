package dev.portcullis.boundary;

import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.store.Rehearsal;

/**
 * What the engine offers beside its operations to those who put it on the web.
 *
 * @param rehearsal answers HEAD, which changes nothing
 * @param csrfProtection checks what flows do not check themselves
 * @param schemas the identity schemas to publish
 */
public record EngineSide(Rehearsal rehearsal, CsrfProtection csrfProtection, IdentitySchemas schemas) {}
