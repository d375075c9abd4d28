package dev.portcullis.architecture.sample.arrow.outer;

public class Outer {}
