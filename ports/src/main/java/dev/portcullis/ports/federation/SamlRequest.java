package dev.portcullis.ports.federation;

/**
 * What a provider is asked by SAML.
 *
 * @param id names the request; the answer has to name it
 * @param relayState comes back with the answer
 * @param again whether somebody is to prove themselves anew
 */
public record SamlRequest(String id, String relayState, boolean again) {
    /** Shows nothing of the attempt. */
    @Override
    public String toString() {
        return "SamlRequest[hidden]";
    }
}
