package dev.portcullis.domain.submission;

import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitField.Kind;
import dev.portcullis.ports.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a method reads; everything else in a submission is dropped. */
public record SubmittedFields(List<TraitField> all) {
    static final String TRANSIENT_PAYLOAD = "transient_payload";
    private static final Set<String> ADDRESSES = Set.of("email", "recovery_address", "recovery_confirm_address");

    public SubmittedFields {
        all = List.copyOf(all);
    }

    /** Text fields by name. */
    public static SubmittedFields texts(String... names) {
        var fields = new ArrayList<TraitField>();
        for (String name : names) {
            fields.add(field(name, Kind.STRING));
        }
        return new SubmittedFields(fields);
    }

    /** The same and fields that are true or false. */
    public SubmittedFields withFlags(String... names) {
        return with(Stream.of(names).map(name -> field(name, Kind.BOOLEAN)).toList());
    }

    /** The same and more text fields. */
    public SubmittedFields and(String... names) {
        return with(texts(names).all());
    }

    /** The same and the {@code transient_payload}. */
    public SubmittedFields withTransientPayload() {
        return with(List.of(field(TRANSIENT_PAYLOAD, Kind.OBJECT)));
    }

    /** The same and a field that holds an object. */
    public SubmittedFields withObject(String name) {
        return with(List.of(field(name, Kind.OBJECT)));
    }

    /** The same and the traits of a schema. */
    public SubmittedFields withTraits(List<TraitField> traits) {
        var more = new ArrayList<TraitField>();
        more.add(field("traits", Kind.OBJECT));
        more.addAll(traits);
        return with(more);
    }

    /** The fields below {@code traits}. */
    List<TraitField> traits() {
        return all.stream().filter(TraitField::isTrait).toList();
    }

    /** The names of those that are lists. */
    Set<String> lists() {
        return all.stream()
                .filter(field -> field.kind() == Kind.ARRAY)
                .map(TraitField::name)
                .collect(Collectors.toSet());
    }

    private SubmittedFields with(List<TraitField> more) {
        var joined = new ArrayList<>(all);
        joined.addAll(more);
        return new SubmittedFields(joined);
    }

    private static TraitField field(String name, Kind kind) {
        return new TraitField(
                List.of(name),
                kind,
                null,
                ADDRESSES.contains(name) ? "email" : null,
                null,
                null,
                false,
                false,
                List.of(),
                JsonObject.EMPTY);
    }
}
