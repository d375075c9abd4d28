package dev.portcullis.pages.form;

import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;

/** The forms of one method; or of all methods that share visible fields, named after the first. */
record Card(NodeGroup group, List<FormPlan> forms) {
    Card {
        forms = List.copyOf(forms);
    }
}
