package dev.portcullis.domain.hook;

import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.IdentityPatch;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What the answer of a web hook changes about who is registered, or whose settings are saved: what it says takes the place of
 * what was. Source: docs/contract/web-hooks.md, "Changes".
 */
final class IdentityChanges {
    private final FlowKind kind;
    private final Identities identities;
    private final TraitSchemas schemas;
    private final Messages messages;

    IdentityChanges(FlowKind kind, Identities identities, TraitSchemas schemas, Messages messages) {
        this.kind = kind;
        this.identities = identities;
        this.schemas = schemas;
        this.messages = messages;
    }

    HookDecision apply(HookEvent event, JsonObject answer) {
        JsonObject changes = lowerCase(lowerCase(answer).object("identity"));
        if (isNoObject(answer)) {
            throw HookFailed.because("a web hook's answer has an identity that is no object");
        }
        boolean saves = kind == FlowKind.REGISTRATION || kind == FlowKind.SETTINGS;
        return event.identity()
                .filter(identity -> saves && !changes.isEmpty())
                .map(identity -> changed(event, identity, IdentityPatch.of(changes)))
                .orElseGet(() -> new HookDecision.GoOn(event));
    }

    private static boolean isNoObject(JsonObject answer) {
        return lowerCase(answer)
                .get("identity")
                .filter(value -> !(value instanceof JsonObject) && !(value instanceof JsonNull))
                .isPresent();
    }

    /** Names are taken in any case. */
    private static JsonObject lowerCase(JsonObject object) {
        JsonObject lower = JsonObject.EMPTY;
        for (var member : object.members().entrySet()) {
            lower = lower.with(member.getKey().toLowerCase(Locale.ROOT), member.getValue());
        }
        return lower;
    }

    private HookDecision changed(HookEvent event, StoredIdentity identity, IdentityPatch patch) {
        if (patch.schemaId().flatMap(schemas::named).isEmpty()
                && patch.schemaId().isPresent()) {
            return unusable(event, "There is no identity schema of this name.");
        }
        try {
            return new HookDecision.GoOn(event.withIdentity(identities.patched(identity, patch, event.now())));
        } catch (Unreadable tooMuch) {
            return unusable(event, tooMuch.reason());
        }
    }

    /** What a hook made of the identity cannot be shown: it was not typed. */
    private HookDecision unusable(HookEvent event, String why) {
        return new HookDecision.Refuse(event.withoutIdentity(), List.of(new Problem("", messages.generic(why))));
    }
}
