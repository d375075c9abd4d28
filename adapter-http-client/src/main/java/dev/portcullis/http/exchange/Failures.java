package dev.portcullis.http.exchange;

import dev.portcullis.http.exchange.TransportFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/** Says what a broken exchange means to who asked. */
final class Failures {
    private Failures() {}

    static TransportFailure of(Call call, String url, IOException broken, boolean late) {
        Kind kind = late ? Kind.TIMED_OUT : kind(broken);
        return new TransportFailure(kind, call.operation(), url, status(broken), what(kind, broken), broken);
    }

    private static Kind kind(IOException broken) {
        return switch (broken) {
            case UnreadableResponse answer when answer.isTooLarge() -> Kind.ANSWER_TOO_LARGE;
            case UnreadableResponse answer when answer.getCause() instanceof InterruptedIOException -> Kind.TIMED_OUT;
            case UnreadableResponse answer -> Kind.ANSWER_UNREADABLE;
            case MessageConstraintException headers -> Kind.ANSWER_TOO_LARGE;
            case ClientProtocolException notHttp -> Kind.ANSWER_UNREADABLE;
            case ConnectTimeoutException nobody -> Kind.NOT_REACHED;
            case InterruptedIOException late -> Kind.TIMED_OUT;
            default -> Kind.NOT_REACHED;
        };
    }

    private static @Nullable Integer status(IOException broken) {
        return broken instanceof UnreadableResponse answer ? answer.status() : null;
    }

    private static String what(Kind kind, IOException broken) {
        return switch (kind) {
            case TIMED_OUT -> "the answer was not there in time";
            case ANSWER_UNREADABLE -> "what came is no whole HTTP answer";
            default -> Optional.ofNullable(broken.getMessage()).orElse("the connection broke");
        };
    }
}
