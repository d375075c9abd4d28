package dev.portcullis.architecture.sample.unmarked;

class Unmarked {}
