package dev.portcullis.architecture.sample.setter;

import java.util.List;

record Settable(List<String> names) {
    void setName(String name) {
        names.add(name);
    }
}
