package dev.portcullis.architecture.sample.naming;

class StringUtils {}
