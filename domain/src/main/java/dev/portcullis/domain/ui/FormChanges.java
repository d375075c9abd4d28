package dev.portcullis.domain.ui;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens to a form, in this order. */
public record FormChanges(List<FormChange> each) {
    public FormChanges {
        each = List.copyOf(each);
    }

    public static FormChanges of(FormChange... changes) {
        return new FormChanges(List.of(changes));
    }

    /** A form that says this, and nothing of what it said before. */
    public static FormChanges telling(UiText text) {
        return of(new FormChange.ClearMessages(), new FormChange.AddMessage(text));
    }

    /** The same at one of its nodes. @param node its name; empty for the form as a whole */
    public static FormChanges telling(String node, UiText text) {
        return of(new FormChange.ClearMessages(), new FormChange.AddNodeMessage(node, text));
    }

    /** Another form, which says this. */
    public static FormChanges showing(List<UiNode> nodes, UiText... texts) {
        return showing(nodes, List.of(texts));
    }

    /** Another form, which says this. */
    public static FormChanges showing(List<UiNode> nodes, List<UiText> texts) {
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearMessages());
        changes.add(new FormChange.ReplaceNodes(nodes));
        texts.forEach(text -> changes.add(new FormChange.AddMessage(text)));
        return new FormChanges(changes);
    }

    /** A form that refuses what was submitted. @param entered what the inputs show again, by their names */
    public static FormChanges refusing(Map<String, Json> entered, List<Problem> problems) {
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearMessages());
        changes.add(new FormChange.ClearPasswords());
        changes.add(new FormChange.ShowValues(entered));
        problems.forEach(problem -> changes.add(new FormChange.AddNodeMessage(problem.node(), problem.text())));
        return new FormChanges(changes);
    }

    /** The same where the form says why as a whole. */
    public static FormChanges refusing(UiText why) {
        return refusing(Map.of(), List.of(new Problem("", why)));
    }

    /** The same, and then one more. */
    public FormChanges and(FormChange next) {
        var more = new ArrayList<>(each);
        more.add(next);
        return new FormChanges(more);
    }

    /** These changes, and others after them. */
    public FormChanges and(FormChanges next) {
        var more = new ArrayList<>(each);
        more.addAll(next.each());
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
