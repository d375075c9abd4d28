package dev.portcullis.rest;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.store.Rehearsal;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the resources stand on. The application makes one and offers it as a bean; the resources find it by its type.
 *
 * @param api the engine, or whatever else answers the operations
 * @param rehearsal answers HEAD, which changes nothing
 * @param csrfProtection checks what flows do not check themselves
 * @param schemas the identity schemas to publish
 * @param readiness whether requests can be served
 * @param settings how the service is offered
 * @param json writes and reads the published JSON
 * @param inbox messages to show to people on this machine; null to show none
 */
public record RestBoundary(
        FrontendApi api,
        Rehearsal rehearsal,
        CsrfProtection csrfProtection,
        IdentitySchemas schemas,
        Readiness readiness,
        ServeSettings settings,
        ContractJson json,
        @Nullable Inbox inbox) {}
