package dev.portcullis.template;

/** The parts of a message. */
public enum PartName {
    SUBJECT,
    TEXT,
    HTML
}
