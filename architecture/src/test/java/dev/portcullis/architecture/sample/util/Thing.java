package dev.portcullis.architecture.sample.util;

class Thing {}
