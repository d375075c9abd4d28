package dev.portcullis.server.pages;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Every kind of field that a schema can ask for, with values that it allows. */
enum FieldKinds {
    TEXT(
            "{'type':'string'}",
            "' padded '",
            "'\\\"quoted\\\" & <b>'",
            "'007'",
            "'true'",
            "'two\\nlines'",
            "'dos\\r\\nlines'"),
    LONG_TEXT("{'type':'string','maxLength':40}", "'Ζωή 👩🏽‍🚀'"),
    PATTERN("{'type':'string','pattern':'^[A-Z]{3}$'}", "'ABC'"),
    ADDRESS("{'type':'string','format':'email'}", "'Ada@Example.org'"),
    SITE("{'type':'string','format':'uri'}", "'https://example.org/?a=1&b=2'"),
    TELEPHONE("{'type':'string','format':'tel'}", "'+4915112345678'"),
    DAY("{'type':'string','format':'date'}", "'1999-12-31'"),
    MOMENT("{'type':'string','format':'date-time'}", "'2031-05-06T07:08:09.123456789+02:00'", "'2031-05-06T07:08:09Z'"),
    NUMBER("{'type':'number'}", "2.50", "-0.0000001", "123456789012345678901234567890.5"),
    WHOLE("{'type':'integer'}", "9007199254740993", "-7", "0"),
    FLAG("{'type':'boolean'}", "true", "false"),
    CHOICE("{'type':'string','enum':['free','team',' odd ']}", "'team'", "' odd '"),
    NUMBERED_CHOICE("{'type':'number','enum':[1,2.50]}", "2.50"),
    NULLABLE("{'type':['string','null']}", "null", "'there'"),
    LIST("{'type':'array','items':{'type':'string'}}", "[]", "['climbing','chess']", "['','two',' ']"),
    NUMBERS("{'type':'array','items':{'type':'number'}}", "[1,2.50,9007199254740993]"),
    NESTED(
            "{'type':'object','properties':{'first':{'type':'string'},'tags':{'type':'array','items':{'type':'string'}}}}",
            "{'first':'Ada','tags':['a','b']}",
            "{'first':'Ada','beyond':[null]}"),
    OBJECTS(
            "{'type':'array','items':{'type':'object','properties':{'street':{'type':'string'}}}}",
            "[{'street':'High'},{}]"),
    FLAGS("{'type':'array','items':{'type':'boolean'}}", "[true,false,true]", "[]"),
    CHOICES("{'type':'array','items':{'type':'string','enum':['a','b']}}", "['b','a','b']"),
    DAYS("{'type':'array','items':{'type':'string','format':'date'}}", "['1999-12-31','2000-01-01']"),
    MOMENTS("{'type':'array','items':{'type':'string','format':'date-time'}}", "['2031-05-06T07:08:09.5-11:30']"),
    SITES("{'type':'array','items':{'type':'string','format':'uri'}}", "['https://example.org/']", "[]"),
    TABLE("{'type':'array','items':{'type':'array','items':{'type':'string'}}}", "[['a','b'],[]]"),
    NULLABLE_NUMBER("{'type':['number','null']}", "null", "2.50"),
    NULLABLE_FLAG("{'type':['boolean','null']}", "null", "false"),
    NULLABLE_LIST("{'type':['array','null'],'items':{'type':'string'}}", "null", "['one','two']"),
    EITHER("{'type':['string','number']}", "7", "'seven'"),
    ANYTHING("{}", "[1,['a',null]]", "{'inner':' '}", "'text'", "true"),
    OPEN("{'type':'object'}", "{'a':1,'b':{'c':[]}}", "{}"),
    DEEP(
            "{'type':'object','properties':{'a':{'type':'object','properties':{'b':{'type':'boolean'},'c':{'type':'number'}}}}}",
            "{'a':{'b':false,'c':1e30}}",
            "{'a':{}}",
            "{}");

    private static final ContractJson JSON = ContractJson.create();

    private final String schema;
    private final List<String> values;

    FieldKinds(String schema, String... values) {
        this.schema = schema;
        this.values = List.of(values);
    }

    static Json parsed(String text) {
        return JSON.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A schema with some fields, and traits that it allows. */
    record Pair(JsonObject schema, JsonObject traits) {}

    /** By chance that can be repeated: which fields there are, in which order, and what they hold. */
    static Pair some(long seed) {
        var random = new Random(seed);
        var kinds = new ArrayList<>(List.of(values()));
        Collections.shuffle(kinds, random);
        return pair(kinds.subList(0, 6 + random.nextInt(kinds.size() - 6)), random);
    }

    static Pair all() {
        return pair(List.of(values()), new Random(0));
    }

    private static Pair pair(List<FieldKinds> kinds, Random random) {
        JsonObject properties = JsonObject.of("email", parsed("""
                {'type':'string','format':'email','title':'Email',
                 'ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}}"""));
        JsonObject traits = JsonObject.of("email", Json.of("ada@example.org"));
        for (FieldKinds kind : kinds) {
            properties = properties.with(kind.key(), parsed(kind.schema));
            if (random.nextInt(5) > 0) {
                traits = traits.with(kind.key(), parsed(kind.values.get(random.nextInt(kind.values.size()))));
            }
        }
        JsonObject of = JsonObject.of("type", Json.of("object"), "properties", properties)
                .with("required", JsonArray.ofTexts(List.of("email")));
        return new Pair(JsonObject.of("type", Json.of("object"), "properties", JsonObject.of("traits", of)), traits);
    }
}
