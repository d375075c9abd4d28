package dev.portcullis.domain.ui;

import dev.portcullis.ports.message.UiText;

/** Something to tell at a node of a form; about the form as a whole where the name is empty. */
public record Problem(String node, UiText text) {}
