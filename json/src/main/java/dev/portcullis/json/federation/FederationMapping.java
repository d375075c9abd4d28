package dev.portcullis.json.federation;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.written;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FedcmProvider;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/** What the browser needs to sign in with a provider. */
public final class FederationMapping {
    public static final Codec<FedcmProvider> PROVIDER = Shape.of(
            List.of(
                    omitted("client_id", FedcmProvider::clientId, Scalars.TEXT),
                    omitted("config_url", FedcmProvider::configUrl, Scalars.TEXT),
                    omitted("domain_hint", FedcmProvider::domainHint, Scalars.TEXT),
                    omitted("fields", FedcmProvider::fields, new ListCodec<>(Scalars.TEXT), List.of()),
                    omitted("login_hint", FedcmProvider::loginHint, Scalars.TEXT),
                    omitted("nonce", FedcmProvider::nonce, Scalars.TEXT),
                    omitted("parameters", FedcmProvider::parameters, JsonMapping.SORTED_OBJECT, JsonObject.EMPTY)),
            v -> new FedcmProvider(v.orNull(), v.orNull(), v.orNull(), v.one(), v.orNull(), v.orNull(), v.one()));

    public static final Codec<FedcmFlow> FLOW = Shape.of(
            List.of(
                    omitted("csrf_token", FedcmFlow::csrfToken, Scalars.TEXT),
                    written("providers", FedcmFlow::providers, new ListCodec<>(PROVIDER), List.of())),
            v -> new FedcmFlow(v.orNull(), v.one()));

    private FederationMapping() {}
}
