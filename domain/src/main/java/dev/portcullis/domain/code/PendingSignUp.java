package dev.portcullis.domain.code;

import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.secret.SecretBox;
import java.time.Instant;
import java.util.Optional;

/** An account that waits for the proof of an address: sealed, for it holds a credential. */
final class PendingSignUp {
    private static final String MEMBER = "pending";

    private final Identities identities;
    private final SecretBox box;
    private final JsonText json;

    PendingSignUp(Identities identities, SecretBox box, JsonText json) {
        this.identities = identities;
        this.box = box;
        this.json = json;
    }

    /** What a flow remembers, this account in the place of an earlier one. */
    Memory into(Memory memory, Input.Complete account) {
        JsonObject pending = JsonObject.of("by", Json.of(account.by().value()))
                .with("proof", Json.of(account.proof().type().value()))
                .with("verified", Json.of(account.proof().userVerified()))
                .with("traits", account.identity().profile().traits())
                .with("credentials", credentials(account.identity()));
        return new Memory(memory.content().with(MEMBER, Json.of(box.seal(MEMBER, json.write(pending)))));
    }

    /** What a flow remembers, with the account that it remembered before. */
    static Memory kept(Memory memory, Memory before) {
        return before.content()
                .get(MEMBER)
                .map(account -> new Memory(memory.content().with(MEMBER, account)))
                .orElse(memory);
    }

    static boolean isIn(Memory memory) {
        return memory.content().has(MEMBER);
    }

    private static JsonArray credentials(StoredIdentity identity) {
        return new JsonArray(identity.credentials().stream()
                .<Json>map(one -> JsonObject.of("type", Json.of(one.type().value()), "config", one.config())
                        .with("identifiers", JsonArray.ofTexts(one.identifiers())))
                .toList());
    }

    /** The account that waits; empty when it was sealed under a key that is gone. */
    Optional<Input.Complete> in(RegistrationAttempt attempt, Memory memory) {
        return memory.content()
                .text(MEMBER)
                .flatMap(text -> box.open(MEMBER, text))
                .map(text -> complete(attempt, (JsonObject) json.read(text)));
    }

    private Input.Complete complete(RegistrationAttempt attempt, JsonObject pending) {
        StoredIdentity account =
                identities.create(attempt.schema(), pending.get("traits").orElse(JsonObject.EMPTY), attempt.now());
        for (JsonObject one : pending.objects("credentials")) {
            account = account.withCredential(credential(one, attempt.now()));
        }
        var proof = new Proof(new CredentialType(pending.text("proof").orElse("")), pending.isTrue("verified"));
        var by = new MethodName(pending.text("by").orElse(""));
        return new Input.Complete(by, account, proof, Memory.NONE, Memory.NONE);
    }

    private static Credential credential(JsonObject kept, Instant now) {
        return new Credential(
                new CredentialType(kept.text("type").orElse("")),
                kept.texts("identifiers"),
                kept.object("config"),
                now,
                now);
    }
}
