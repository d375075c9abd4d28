package dev.portcullis.architecture.sample.naming;

class ThingImpl {}
