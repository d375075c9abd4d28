package dev.portcullis.json.identity;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.VerifiableAddress;
import java.util.List;

/** The addresses that reach a person. */
public final class AddressMapping {
    public static final Codec<Channel> CHANNEL = Scalars.TEXT.as(Channel::new, Channel::value);

    public static final Codec<AddressStatus> STATUS = Scalars.TEXT.as(AddressStatus::new, AddressStatus::value);

    public static final Codec<VerifiableAddress> VERIFIABLE = Shape.of(
            List.of(
                    omitted("id", VerifiableAddress::id, Scalars.ID),
                    required("value", VerifiableAddress::value, Scalars.TEXT),
                    required("verified", VerifiableAddress::verified, Scalars.FLAG),
                    required("via", VerifiableAddress::via, CHANNEL),
                    required("status", VerifiableAddress::status, STATUS),
                    omitted("verified_at", VerifiableAddress::verifiedAt, Scalars.MOMENT),
                    omitted("created_at", VerifiableAddress::createdAt, Scalars.MOMENT),
                    omitted("updated_at", VerifiableAddress::updatedAt, Scalars.MOMENT)),
            v -> new VerifiableAddress(
                    v.orNull(), v.one(), v.one(), v.one(), v.one(), v.orNull(), v.orNull(), v.orNull()));

    public static final Codec<RecoveryAddress> RECOVERY = Shape.of(
            List.of(
                    omitted("id", RecoveryAddress::id, Scalars.ID),
                    required("value", RecoveryAddress::value, Scalars.TEXT),
                    required("via", RecoveryAddress::via, CHANNEL),
                    omitted("created_at", RecoveryAddress::createdAt, Scalars.MOMENT),
                    omitted("updated_at", RecoveryAddress::updatedAt, Scalars.MOMENT)),
            v -> new RecoveryAddress(v.orNull(), v.one(), v.one(), v.orNull(), v.orNull()));

    private AddressMapping() {}
}
