package dev.portcullis.json.error;

import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowOver;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendError.LocationChangeRequired;
import dev.portcullis.ports.error.FrontendError.Refused;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.json.JsonObject;
import jakarta.json.stream.JsonGenerator;

/** Refusals as bodies of answers. Which of them a body is takes the answer's status to tell. */
public final class FrontendErrorMapping {
    private FrontendErrorMapping() {}

    public static void write(FrontendError error, JsonGenerator out) {
        switch (error) {
            case FlowRefused refused -> FlowKinds.write(refused.shown(), out);
            case Refused refused -> ErrorBody.SHAPE.write(ErrorBody.of(refused), out);
            case LocationChangeRequired change -> ErrorBody.SHAPE.write(ErrorBody.of(change), out);
            case FlowOver over -> ErrorBody.SHAPE.write(ErrorBody.of(over), out);
        }
    }

    /** @throws Mismatch if the body is not that of an error */
    public static FrontendError read(int status, Cursor in) {
        return ErrorBody.SHAPE.read(in).toError(status);
    }

    /** What stands for an answer whose body says nothing that we understand. */
    public static FrontendError unreadable(int status) {
        String message = "The answer has status " + status + " and no error that can be read.";
        return new Refused(status, new GenericError(null, status, null, null, null, null, JsonObject.EMPTY, message));
    }
}
