package dev.portcullis.architecture.sample.state;

import java.util.ArrayList;
import java.util.List;

class GrowingList {
    static final List<String> NAMES = new ArrayList<>();
}
