package dev.portcullis.domain.settings;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.NodeOrder;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.util.ArrayList;
import java.util.List;

/** The form of settings. Source: docs/contract/settings.md, "The form"; docs/contract/forms.md, "Order". */
public final class SettingsForms {
    private static final List<String> GROUPS =
            List.of("default", "profile", "password", "oidc", "lookup_secret", "webauthn", "passkey", "totp");
    private static final List<String> LAST = List.of(
            "lookup_secret_reveal",
            "lookup_secret_regenerate",
            "lookup_secret_codes",
            "lookup_secret_confirm",
            "webauthn_remove",
            "webauthn_register_displayname",
            "webauthn_register",
            "passkey_remove",
            "passkey_register",
            "totp_qr",
            "totp_secret_key",
            "totp_unlink",
            "totp_code");

    private final TraitSchemas schemas;
    private final List<SettingsMethod> methods;

    /** @param methods in the order in which they add to the form */
    public SettingsForms(TraitSchemas schemas, List<SettingsMethod> methods) {
        this.schemas = schemas;
        this.methods = List.copyOf(methods);
    }

    NodeOrder order(StoredIdentity identity) {
        var keys = new ArrayList<>(schemas.of(identity.profile().schemaId()).keys());
        keys.addAll(LAST);
        return new NodeOrder(GROUPS, keys);
    }

    /** The whole form. @param csrfToken its token; empty in native flows */
    OfferedForm offer(SettingsContext context, String csrfToken) {
        var form = new OfferedForm.Builder().add(Nodes.csrf(csrfToken));
        methods.stream().forEach(method -> form.add(method.name(), method.offer(context)));
        return form.done(order(context.identity()).sort(form.nodes()));
    }

    /** A form as its owner sees it. @param internal what is kept with its flow */
    UiContainer unveiled(UiContainer kept, JsonObject internal) {
        Form form = Form.of(kept);
        for (SettingsMethod method : methods) {
            form = method.unveil(Memory.in(internal, method.name())).apply(form);
        }
        return form.done();
    }
}
