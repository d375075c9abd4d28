package dev.portcullis.json.error;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;
import static dev.portcullis.json.shape.Member.written;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;

/** Errors, and those that are kept for a page. */
public final class ErrorMapping {
    public static final Codec<ErrorId> ID = Scalars.TEXT.as(ErrorId::new, ErrorId::value);

    public static final Codec<GenericError> GENERIC = Shape.of(
            List.of(
                    omitted("id", GenericError::id, ID),
                    omitted("code", GenericError::code, Scalars.SMALL_INTEGER),
                    omitted("status", GenericError::status, Scalars.TEXT),
                    omitted("request", GenericError::request, Scalars.TEXT),
                    omitted("reason", GenericError::reason, Scalars.TEXT),
                    omitted("debug", GenericError::debug, Scalars.TEXT),
                    omitted("details", GenericError::details, JsonMapping.SORTED_OBJECT, JsonObject.EMPTY),
                    written("message", GenericError::message, Scalars.TEXT, "")),
            v -> new GenericError(
                    v.orNull(), v.orNull(), v.orNull(), v.orNull(), v.orNull(), v.orNull(), v.one(), v.one()));

    public static final Codec<FlowError> FLOW_ERROR = Shape.of(
            List.of(
                    required("id", FlowError::id, Scalars.ID),
                    written("error", FlowError::error, JsonMapping.OBJECT, JsonObject.EMPTY),
                    omitted("created_at", FlowError::createdAt, Scalars.MOMENT),
                    omitted("updated_at", FlowError::updatedAt, Scalars.MOMENT)),
            v -> new FlowError(v.one(), v.one(), v.orNull(), v.orNull()));

    private ErrorMapping() {}
}
