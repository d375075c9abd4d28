package dev.portcullis.architecture.sample.compare;

record Kept(String hash) {}
