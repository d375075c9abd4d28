package dev.portcullis.json.error;

import static dev.portcullis.json.shape.Member.omitted;
import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.flow.FlowMapping;
import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowOver;
import dev.portcullis.ports.error.FrontendError.LocationChangeRequired;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.flow.FlowId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the body of an error has beside {@code error}. Source: docs/contract/errors.md, "The body of an error". */
record ErrorBody(
        GenericError error,
        @Nullable Instant expiredAt,
        @Nullable Long since,
        @Nullable FlowId useFlowId,
        @Nullable String redirectBrowserTo) {
    static final Codec<ErrorBody> SHAPE = Shape.of(
            List.of(
                    required("error", ErrorBody::error, ErrorMapping.GENERIC),
                    omitted("expired_at", ErrorBody::expiredAt, Scalars.MOMENT),
                    omitted("since", ErrorBody::since, Scalars.INTEGER),
                    omitted("use_flow_id", ErrorBody::useFlowId, FlowMapping.ID),
                    omitted("redirect_browser_to", ErrorBody::redirectBrowserTo, Scalars.TEXT)),
            v -> new ErrorBody(v.one(), v.orNull(), v.orNull(), v.orNull(), v.orNull()));

    static ErrorBody of(Refused refused) {
        return new ErrorBody(refused.error(), null, null, null, null);
    }

    static ErrorBody of(LocationChangeRequired change) {
        return new ErrorBody(change.error(), null, null, null, change.target());
    }

    static ErrorBody of(FlowOver over) {
        return new ErrorBody(over.error(), over.expiredAt(), over.sinceNanos(), over.successor(), null);
    }

    FrontendError toError(int status) {
        if (redirectBrowserTo != null) {
            return new LocationChangeRequired(status, error, redirectBrowserTo);
        }
        if (expiredAt != null || since != null || useFlowId != null) {
            return new FlowOver(status, error, expiredAt, since, useFlowId);
        }
        return new Refused(status, error);
    }
}
