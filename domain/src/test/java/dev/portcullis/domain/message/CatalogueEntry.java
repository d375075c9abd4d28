package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the contract says of one message. */
record CatalogueEntry(long id, String type, Map<String, String> context, String gloss) {

    static List<CatalogueEntry> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CatalogueEntry.class.getResourceAsStream("catalogue.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CatalogueEntry::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static CatalogueEntry of(long id) {
        return all().stream().filter(entry -> entry.id == id).findFirst().orElseThrow();
    }

    private static CatalogueEntry parse(String line) {
        var columns = line.split("\t", -1);
        var context = Arrays.stream(columns[2].split(","))
                .filter(member -> !member.isEmpty())
                .map(member -> member.split("="))
                .collect(Collectors.toMap(member -> member[0], member -> member[1], (a, b) -> a, TreeMap::new));
        return new CatalogueEntry(Long.parseLong(columns[0]), columns[1], context, columns[3]);
    }

    /** A context with every member that the contract names. */
    JsonObject sampleContext() {
        var sample = JsonObject.EMPTY;
        for (var member : context.entrySet()) {
            sample = sample.with(member.getKey(), sample(member.getKey(), member.getValue()));
        }
        return sample;
    }

    private static Json sample(String name, String type) {
        return switch (type) {
            case "integer", "number" -> Json.of(41);
            case "array" -> JsonArray.ofTexts(List.of("one " + name, "two"));
            default -> Json.of("some " + name);
        };
    }

    @Override
    public String toString() {
        return id + " " + gloss;
    }
}
