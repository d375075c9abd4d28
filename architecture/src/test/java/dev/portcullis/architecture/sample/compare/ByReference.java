package dev.portcullis.architecture.sample.compare;

import java.util.List;

class ByReference {
    static boolean isAmong(List<Kept> kept, String entered) {
        return kept.stream().map(Kept::hash).anyMatch(entered::equals);
    }
}
