package dev.portcullis.pages.exchange;

/** One page. Safe for use by many threads. */
@FunctionalInterface
public interface Page {
    /** @throws dev.portcullis.ports.error.FrontendException if an operation refuses; the caller knows what to show then */
    PageAnswer answer(PageRequest request);
}
