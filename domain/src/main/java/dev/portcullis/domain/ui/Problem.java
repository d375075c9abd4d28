package dev.portcullis.domain.ui;

import dev.portcullis.ports.message.UiText;

/** Something to tell at a node; an empty name is the form as a whole. */
public record Problem(String node, UiText text) {}
