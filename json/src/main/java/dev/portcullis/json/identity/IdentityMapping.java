package dev.portcullis.json.identity;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.orNull;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityState;
import java.util.List;

/** Identities. */
public final class IdentityMapping {
    public static final Codec<IdentityId> ID = Scalars.ID.as(IdentityId::new, IdentityId::value);

    public static final Codec<IdentityState> STATE = Scalars.TEXT.as(IdentityState::new, IdentityState::value);

    public static final Codec<Identity> IDENTITY = Shape.of(
            List.of(
                    required("id", Identity::id, ID),
                    omitted("external_id", Identity::externalId, Scalars.TEXT),
                    required("schema_id", Identity::schemaId, Scalars.TEXT),
                    required("schema_url", Identity::schemaUrl, Scalars.TEXT),
                    omitted("state", Identity::state, STATE),
                    omitted("state_changed_at", Identity::stateChangedAt, Scalars.MOMENT),
                    required("traits", Identity::traits, JsonMapping.ANY),
                    omitted(
                            "verifiable_addresses",
                            Identity::verifiableAddresses,
                            new ListCodec<>(AddressMapping.VERIFIABLE),
                            List.of()),
                    omitted(
                            "recovery_addresses",
                            Identity::recoveryAddresses,
                            new ListCodec<>(AddressMapping.RECOVERY),
                            List.of()),
                    orNull("metadata_public", Identity::metadataPublic, JsonMapping.ANY),
                    omitted("created_at", Identity::createdAt, Scalars.MOMENT),
                    omitted("updated_at", Identity::updatedAt, Scalars.MOMENT),
                    orNull("organization_id", Identity::organizationId, Scalars.TEXT)),
            v -> new Identity(
                    v.one(),
                    v.orNull(),
                    v.one(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.one(),
                    v.one(),
                    v.one(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull(),
                    v.orNull()));

    private IdentityMapping() {}
}
