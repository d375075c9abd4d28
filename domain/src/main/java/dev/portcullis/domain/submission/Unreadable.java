package dev.portcullis.domain.submission;

import dev.portcullis.ports.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** A submission that cannot be read. The message says why, and holds nothing that was entered. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    public Unreadable(String reason) {
        this(reason, new Place("", "", Map.of()));
    }

    private Unreadable(String reason, Place place) {
        super(reason, null, false, false);
        this.place = place;
    }

    /** A field that holds no object though it should; all else could be read. @param others the other fields */
    static Unreadable noObject(String field, Json value, SubmittedValues others) {
        var entered = new TreeMap<>(others.shown());
        others.values().get("identifier").ifPresent(identifier -> entered.put("identifier", identifier));
        return new Unreadable(
                "the field " + field + " must hold a JSON object", new Place(field, value.type(), entered));
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public Place place() {
        return place;
    }

    /**
     * Where it is.
     *
     * @param field the field that should have been an object; empty if it is the submission as a whole
     * @param type the type of JSON that it is instead
     * @param entered what could be read and the form shows again, by the names of its inputs
     */
    public record Place(String field, String type, Map<String, Json> entered) {
        public Place {
            entered = Map.copyOf(entered);
        }
    }
}
