package dev.portcullis.architecture.sample.compare;

import java.util.List;

class ByText {
    static boolean isAmong(List<Kept> kept, String entered) {
        return kept.stream().anyMatch(one -> one.hash().equals(entered));
    }
}
