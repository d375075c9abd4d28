package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How passkeys are kept: each is found by a handle of its own. Source: docs/contract/webauthn.md, "What is kept". */
final class Passkeys {
    private static final int HANDLE_LENGTH = 64;

    private final KeyKit kit;

    Passkeys(KeyKit kit) {
        this.kit = kit;
    }

    /** A handle that no passkey has. */
    ByteString freshHandle() {
        return ByteString.of(kit.tools().secrets().alphanumeric(HANDLE_LENGTH).getBytes(StandardCharsets.US_ASCII));
    }

    /** What an account is found by that has a key of this handle. */
    static String identifier(ByteString handle) {
        return new String(handle.toBytes(), StandardCharsets.ISO_8859_1);
    }

    /**
     * What asks a browser to make one.
     *
     * @param button calls for it
     * @param answer the name of the input for what the browser answers
     * @param data what the browser is told
     */
    List<UiNode> asking(FlowType type, UiNode button, String answer, String data) {
        return kit.nodes()
                .withScript(
                        type,
                        button,
                        KeyNodes.answer(answer),
                        Nodes.hidden(NodeGroup.PASSKEY, "passkey_create_data", data));
    }

    /** The account with one more passkey, named after its make. */
    StoredIdentity with(StoredIdentity owner, RegisteredKey key, Challenge asked, Instant now) {
        ByteString handle = asked.userHandle().orElseThrow();
        String name = kit.tools().names().nameOf(key.aaguid()).orElse("");
        KeyRing ring = KeyRing.of(owner, CredentialType.PASSKEY)
                .withUserHandle(handle)
                .with(KeyEntry.of(key, name, true, now));
        return kit.with(owner, CredentialType.PASSKEY, identifiers(owner, handle), ring, now);
    }

    private static List<String> identifiers(StoredIdentity owner, ByteString handle) {
        var all = new ArrayList<>(owner.credential(CredentialType.PASSKEY)
                .map(Credential::identifiers)
                .orElse(List.of()));
        all.add(identifier(handle));
        return all;
    }
}
