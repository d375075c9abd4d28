package dev.portcullis.boundary.exchange;

/** Queries for tests of other packages. */
public final class QueryFixture {
    private QueryFixture() {}

    public static Query query(String text) {
        return new Query(text);
    }
}
