package dev.portcullis.boundary.submission;

import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonNumber;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a submission from the bytes of a body. It never fails: what it cannot read becomes {@link Submission.Unreadable}, and
 * the flow says so. Source: docs/contract/submissions.md.
 */
public final class SubmissionReader {
    // No form has that many; a body of mere separators would fill the memory.
    private static final int MOST_VALUES = 100_000;

    private final ContractJson json;

    public SubmissionReader(ContractJson json) {
        this.json = json;
    }

    public Submission read(@Nullable String contentType, byte[] body) {
        if (body.length == 0) {
            return new Submission.Unreadable("The request has no body.");
        }
        return switch (mediaType(contentType)) {
            case "application/json" -> json(body);
            case "application/x-www-form-urlencoded" -> form(body);
            // Taken, but its fields are not read; observed on the reference server.
            case "multipart/form-data" -> new Submission.FormBody(Map.of());
            default -> new Submission.Unreadable("The content type of the request is neither JSON nor a form.");
        };
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    private Submission json(byte[] body) {
        if (!isModest(body)) {
            return new Submission.Unreadable("The JSON of the request has too many values.");
        }
        try {
            return Utf8.decode(body)
                    .<Submission>map(text -> new Submission.JsonBody(json.parseText(text)))
                    .orElseGet(() -> new Submission.Unreadable("The body of the request is not valid JSON."));
        } catch (UnreadableJson malformed) {
            return malformed.expected().contains(JsonNumber.LIMITS)
                    ? new Submission.Unreadable("The JSON of the request holds a number that is too long or too large.")
                    : new Submission.Unreadable("The body of the request is not valid JSON.");
        }
    }

    private static boolean isModest(byte[] body) {
        int separators = 0;
        for (byte octet : body) {
            if (octet == ',' || octet == '[' || octet == '{') {
                separators++;
            }
        }
        return separators <= MOST_VALUES;
    }

    private static Submission form(byte[] body) {
        return UrlEncoded.parseForm(body)
                .<Submission>map(Submission.FormBody::new)
                .orElseGet(() -> new Submission.Unreadable("The body of the request is not a valid form."));
    }
}
