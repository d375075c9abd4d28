package dev.portcullis.architecture.sample.state;

import java.util.concurrent.ConcurrentHashMap;

class Cache {
    static final ConcurrentHashMap<String, String> FOUND = new ConcurrentHashMap<>();
}
