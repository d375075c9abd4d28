package dev.portcullis.httpcourier;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads nothing of an answer's body, however long it is: the status says all. */
final class IgnoredBody implements BodySubscriber<@Nullable Void> {
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    @Override
    public CompletionStage<@Nullable Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.cancel();
        done.complete(null);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {}

    @Override
    public void onError(Throwable failure) {
        done.complete(null);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }
}
