package dev.portcullis.domain.totp;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Image;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeAttributes.Text;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.QrCodeRenderer;
import dev.portcullis.ports.ui.UiNode;
import java.util.Base64;
import java.util.List;

/** What forms show of authenticator apps. Source: docs/contract/totp.md, "In settings" and "As a second factor". */
final class TotpForms {
    static final String INPUT = "totp_code";

    private static final NodeGroup GROUP = NodeGroup.TOTP;
    private static final String METHOD = MethodName.TOTP.value();

    private final Messages messages;

    TotpForms(Messages messages) {
        this.messages = messages;
    }

    /** Picture and secret are empty until {@link #unveil} fills them. */
    List<UiNode> pair() {
        return List.of(
                picture(""),
                secret(""),
                Nodes.node(GROUP, code(), messages.of(Phrase.LABEL_TOTP_INPUT)),
                Nodes.method(GROUP, METHOD, messages.of(Phrase.LABEL_SAVE)));
    }

    private static Input code() {
        return Input.of(INPUT, InputType.TEXT).withRequired(true);
    }

    private UiNode picture(String source) {
        return new UiNode(
                GROUP,
                new Image(source, "totp_qr", QrCodeRenderer.SIZE, QrCodeRenderer.SIZE),
                List.of(),
                messages.of(Phrase.LABEL_TOTP_PICTURE));
    }

    private UiNode secret(String secret) {
        return new UiNode(
                GROUP,
                new Text(messages.totpSecret(secret), "totp_secret_key"),
                List.of(),
                messages.of(Phrase.LABEL_TOTP_SECRET));
    }

    FormChanges unveil(String url, QrCodeRenderer pictures) {
        String picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(pictures.png(url));
        String secret = TotpUrl.secret(url).map(TotpSecret::text).orElse("");
        return FormChanges.of(new FormChange.Replace(picture(picture)), new FormChange.Replace(secret(secret)));
    }

    List<UiNode> unlink() {
        Input button = Input.of("totp_unlink", InputType.SUBMIT)
                .withValue(Json.of("true"))
                .withRequired(true);
        return List.of(Nodes.node(GROUP, button, messages.of(Phrase.LABEL_TOTP_UNLINK)));
    }

    List<UiNode> login() {
        return List.of(
                Nodes.node(
                        GROUP,
                        code().withValue(Json.of("")).withAutocomplete("one-time-code"),
                        messages.of(Phrase.LABEL_LOGIN_TOTP_INPUT)),
                Nodes.method(GROUP, METHOD, messages.of(Phrase.LABEL_LOGIN_TOTP)));
    }
}
