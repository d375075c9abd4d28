package dev.portcullis.embedded.key;

/** Whole numbers from a least to a most, both included; written {@code 1..65535} or {@code 1..}. */
record Range(long least, long most) {
    static Range of(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return new Range(Long.parseLong(ends[0]), ends[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(ends[1]));
    }

    boolean holds(long number) {
        return least <= number && number <= most;
    }

    String words() {
        if (least == most) return "exactly " + least;
        return most == Long.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
    }
}
