package dev.portcullis.ports.federation;

/**
 * What a browser brought back from a provider that was asked by SAML.
 *
 * @param request the id of the request that it has to answer
 * @param document as it was posted, in Base64
 */
public record SamlResponse(String request, String document) {
    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "SamlResponse[hidden]";
    }
}
