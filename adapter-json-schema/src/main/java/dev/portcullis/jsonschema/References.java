package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what {@code $ref} points at, within one document. */
final class References {
    private static final Set<String> PLAIN_VALUES = Set.of("enum", "const", "default", "examples");

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Map<String, SchemaNode> byAddress = new HashMap<>();

    References(SchemaNode root) {
        byAddress.put(withoutFragment(root.base()), root);
        index(root, root.base());
    }

    private void index(SchemaNode node, URI around) {
        if (!node.base().equals(around)) {
            byAddress.putIfAbsent(address(node.base().toString()), node);
        }
        if (node.value() instanceof JsonObject(Map<String, Json> members)) {
            members.forEach((name, part) -> {
                if (!PLAIN_VALUES.contains(name)) {
                    index(node.child(name, part), node.base());
                }
            });
        } else if (node.value() instanceof JsonArray) {
            node.items().forEach(item -> index(item, node.base()));
        }
    }

    /** @throws IllegalArgumentException if it points at nothing in the document */
    SchemaNode target(SchemaNode reference) {
        String text = reference.text();
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String document = withoutFragment(hash == 0 ? reference.base() : resolved(reference, text));
        SchemaNode root = byAddress.get(document);
        if (root != null && (fragment.isEmpty() || fragment.startsWith("/"))) {
            return walk(root, fragment, reference);
        }
        SchemaNode named = byAddress.get(document + "#" + fragment);
        if (named == null) {
            throw nothingThere(reference);
        }
        return named;
    }

    private static URI resolved(SchemaNode reference, String text) {
        try {
            return reference.base().resolve(text);
        } catch (IllegalArgumentException malformed) {
            throw nothingThere(reference);
        }
    }

    private static SchemaNode walk(SchemaNode root, String pointer, SchemaNode reference) {
        SchemaNode node = root;
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            node = step(node, unescaped(step), reference);
        }
        return node;
    }

    private static SchemaNode step(SchemaNode node, String name, SchemaNode reference) {
        return (node.value() instanceof JsonArray ? item(node, name) : node.get(name))
                .orElseThrow(() -> nothingThere(reference));
    }

    private static Optional<SchemaNode> item(SchemaNode array, String index) {
        List<SchemaNode> items = array.items();
        return INDEX.matcher(index).matches() && Integer.parseInt(index) < items.size()
                ? Optional.of(items.get(Integer.parseInt(index)))
                : Optional.empty();
    }

    private static String unescaped(String step) {
        return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static IllegalArgumentException nothingThere(SchemaNode reference) {
        return reference.bad("'" + reference.text() + "' is not in this document, and others are not fetched");
    }

    private static String withoutFragment(URI uri) {
        return uri.toString().replaceFirst("#.*", "");
    }

    // A name within a document is part of its address, an empty or pointing fragment is not.
    private static String address(String uri) {
        return uri.replaceFirst("#(/.*)?$", "");
    }
}
