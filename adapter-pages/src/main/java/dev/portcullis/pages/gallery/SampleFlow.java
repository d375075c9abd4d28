package dev.portcullis.pages.gallery;

import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.ports.flow.Flow;

/**
 * A flow in one of its states, to see how its page looks.
 *
 * @param name of letters, digits, dashes and underscores; what is special about it
 */
public record SampleFlow(String name, FlowKind kind, Flow flow) {}
