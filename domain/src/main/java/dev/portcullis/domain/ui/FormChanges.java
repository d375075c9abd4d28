package dev.portcullis.domain.ui;

import java.util.ArrayList;
import java.util.List;

/** What happens to a form, in this order. */
public record FormChanges(List<FormChange> each) {
    public FormChanges {
        each = List.copyOf(each);
    }

    public static FormChanges of(FormChange... changes) {
        return new FormChanges(List.of(changes));
    }

    /** The same, and then one more. */
    public FormChanges and(FormChange next) {
        var more = new ArrayList<>(each);
        more.add(next);
        return new FormChanges(more);
    }

    /** The form after these changes. */
    public Form apply(Form form) {
        Form changed = form;
        for (FormChange change : each) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
