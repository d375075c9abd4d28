package dev.portcullis.server;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes the query out of each span: it carries the tokens of links and of sign-outs. Leaving out the spans of some addresses
 * does not help, as Quarkus compares those with the query behind them. Source: docs/security.md, E13 and I4.
 */
@Singleton
final class QueriesHidden implements SpanProcessor {
    private static final String HIDDEN = "hidden";
    private static final List<AttributeKey<String>> ADDRESSES = List.of(
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.url"),
            AttributeKey.stringKey("http.target"));
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, HIDDEN);
        }
        for (AttributeKey<String> key : ADDRESSES) {
            String address = span.getAttribute(key);
            if (address != null && address.indexOf('?') >= 0) {
                span.setAttribute(key, address.substring(0, address.indexOf('?') + 1) + HIDDEN);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What a span is given later comes of routes and answers, not of what was asked for.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
