package dev.portcullis.domain.onetime;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Remembered;
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
 * decides races. Immutable. Source: docs/contract/codes-and-links.md.
 *
 * @param submissions how often a code was submitted; never taken back
 * @param voided how many of them there were before the newest code was sent
 * @param codes those that count now: sending again voids the earlier ones
 * @param links the newest links; each counts once, whatever was sent later
 */
public record IssuedCodes(int submissions, int voided, List<IssuedCode> codes, List<IssuedCode> links) {
    /** Nothing was sent yet. */
    public static final IssuedCodes NONE = new IssuedCodes(0, 0, List.of(), List.of());

    private static final int MOST_LINKS = 10;

    public IssuedCodes {
        codes = List.copyOf(codes);
        links = List.copyOf(links);
    }

    /** What a flow remembers; nothing in a flow that sent nothing. */
    public static IssuedCodes in(JsonObject internal) {
        JsonObject sent = Memory.in(internal, MethodName.CODE).content();
        return new IssuedCodes(
                count(sent, "submissions"), count(sent, "voided"), secrets(sent, "codes"), secrets(sent, "links"));
    }

    /** The same members with this in them. */
    public JsonObject into(JsonObject internal) {
        return toMemory().into(internal, MethodName.CODE);
    }

    /** What a flow remembers of them, for the method code; links are remembered there, too. */
    public Memory toMemory() {
        return new Memory(JsonObject.EMPTY
                .with("submissions", Json.of(submissions))
                .with("voided", Json.of(voided))
                .with("codes", array(codes))
                .with("links", array(links)));
    }

    /** The same, as what a submission leaves behind. */
    public Remembered remembered() {
        return new Remembered(MethodName.CODE, toMemory());
    }

    public IssuedCodes withCodes(List<IssuedCode> fresh) {
        return new IssuedCodes(submissions, submissions, fresh, links);
    }

    public IssuedCodes withLink(IssuedCode fresh) {
        var all = new ArrayList<>(links);
        all.add(fresh);
        return new IssuedCodes(
                submissions, voided, codes, all.subList(Math.max(0, all.size() - MOST_LINKS), all.size()));
    }

    /** How often a code was submitted since the newest one was sent. */
    int submissionsOfNewest() {
        return submissions - voided;
    }

    IssuedCodes submittedOnceMore() {
        return new IssuedCodes(submissions + 1, voided, codes, links);
    }

    IssuedCodes withUsed(IssuedCode used) {
        return new IssuedCodes(submissions, voided, replaced(codes, used), replaced(links, used));
    }

    private static List<IssuedCode> replaced(List<IssuedCode> secrets, IssuedCode used) {
        return secrets.stream()
                .map(one -> one.equals(used) ? used.asUsed() : one)
                .toList();
    }

    private static int count(JsonObject sent, String name) {
        Optional<Json> count = sent.get(name);
        return count.isPresent() && count.get() instanceof JsonNumber number
                ? number.value().intValue()
                : 0;
    }

    private static List<IssuedCode> secrets(JsonObject sent, String name) {
        return sent.objects(name).stream().map(IssuedCode::of).toList();
    }

    private static JsonArray array(List<IssuedCode> secrets) {
        return new JsonArray(secrets.stream().<Json>map(IssuedCode::toJson).toList());
    }
}
