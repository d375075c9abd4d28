package dev.portcullis.domain.onetime;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one flow sent, and how often somebody submitted a code to it. Kept with the flow, so that the flow's version
 * decides races. Immutable. Source: wire contract, recovery-verification 1.
 *
 * @param submissions how often a code was submitted; never taken back
 * @param codes those that count now: sending again voids the earlier ones
 * @param links the newest links; each counts once, whatever was sent later
 */
public record SentSecrets(int submissions, List<SentSecret> codes, List<SentSecret> links) {
    /** Nothing was sent yet. */
    public static final SentSecrets NONE = new SentSecrets(0, List.of(), List.of());

    private static final int MOST_LINKS = 10;

    public SentSecrets {
        codes = List.copyOf(codes);
        links = List.copyOf(links);
    }

    /** What a flow remembers; nothing in a flow that sent nothing. */
    public static SentSecrets in(JsonObject internal) {
        JsonObject sent = Memory.in(internal, MethodName.CODE).content();
        return new SentSecrets(count(sent), secrets(sent, "codes"), secrets(sent, "links"));
    }

    /** The same members with this in them. */
    public JsonObject into(JsonObject internal) {
        return toMemory().into(internal, MethodName.CODE);
    }

    /** The same, as what a flow remembers for the method code; a link that takes its place is remembered there, too. */
    public Memory toMemory() {
        return new Memory(JsonObject.EMPTY
                .with("submissions", Json.of(submissions))
                .with("codes", array(codes))
                .with("links", array(links)));
    }

    public SentSecrets withCodes(List<SentSecret> fresh) {
        return new SentSecrets(submissions, fresh, links);
    }

    public SentSecrets withLink(SentSecret fresh) {
        var all = new ArrayList<>(links);
        all.add(fresh);
        return new SentSecrets(submissions, codes, all.subList(Math.max(0, all.size() - MOST_LINKS), all.size()));
    }

    SentSecrets submittedOnceMore() {
        return new SentSecrets(submissions + 1, codes, links);
    }

    SentSecrets withUsed(SentSecret used) {
        return new SentSecrets(submissions, replaced(codes, used), replaced(links, used));
    }

    private static List<SentSecret> replaced(List<SentSecret> secrets, SentSecret used) {
        return secrets.stream()
                .map(one -> one.equals(used) ? used.asUsed() : one)
                .toList();
    }

    private static int count(JsonObject sent) {
        Optional<Json> submissions = sent.get("submissions");
        return submissions.isPresent() && submissions.get() instanceof JsonNumber number
                ? number.value().intValue()
                : 0;
    }

    private static List<SentSecret> secrets(JsonObject sent, String name) {
        return sent.get(name).orElse(JsonArray.EMPTY) instanceof JsonArray(List<Json> items)
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(item -> SentSecret.of((JsonObject) item))
                        .toList()
                : List.of();
    }

    private static JsonArray array(List<SentSecret> secrets) {
        return new JsonArray(secrets.stream().<Json>map(SentSecret::toJson).toList());
    }
}
