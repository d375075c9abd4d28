package dev.portcullis.json.session;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.orNull;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.Upstream;
import java.util.List;

/** How and from where a session was proved. */
public final class ProofMapping {
    // The description lets the name be absent.
    private static final CredentialType UNNAMED = new CredentialType("");

    public static final Codec<AuthenticationMethod> METHOD = Shape.of(
            List.of(
                    omitted("method", AuthenticationMethod::method, FlowMapping.CREDENTIAL, UNNAMED),
                    omitted("aal", AuthenticationMethod::aal, FlowMapping.LEVEL),
                    omitted("completed_at", AuthenticationMethod::completedAt, Scalars.MOMENT),
                    omitted("provider", AuthenticationMethod::provider, Scalars.TEXT),
                    omitted("organization", AuthenticationMethod::organization, Scalars.TEXT),
                    omitted("upstream_acr", method -> method.upstream().acr(), Scalars.TEXT),
                    omitted(
                            "upstream_amr",
                            method -> method.upstream().amr(),
                            new ListCodec<>(Scalars.TEXT),
                            List.of())),
            v -> new AuthenticationMethod(
                    v.one(), v.orNull(), v.orNull(), v.orNull(), v.orNull(), new Upstream(v.orNull(), v.one())));

    public static final Codec<SessionDevice> DEVICE = Shape.of(
            List.of(
                    omitted("id", SessionDevice::id, Scalars.ID),
                    orNull("ip_address", SessionDevice::ipAddress, Scalars.TEXT),
                    orNull("user_agent", SessionDevice::userAgent, Scalars.TEXT),
                    orNull("location", SessionDevice::location, Scalars.TEXT)),
            v -> new SessionDevice(v.orNull(), v.orNull(), v.orNull(), v.orNull()));

    private ProofMapping() {}
}
