package dev.portcullis.ports;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Reads what sources say of their types, and says what they owe. */
final class Javadoc {
    private final DocTrees documents;
    private final List<String> owed = new ArrayList<>();
    private int types;

    private Javadoc(DocTrees documents) {
        this.documents = documents;
    }

    static Javadoc of(Iterable<? extends JavaFileObject> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        var javadoc = new Javadoc(DocTrees.instance(task));
        try {
            task.parse().forEach(javadoc::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return javadoc;
    }

    /** What is missing, a line each. */
    List<String> owed() {
        return owed;
    }

    /** How many types were looked at. */
    int types() {
        return types;
    }

    private void read(CompilationUnitTree source) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (isPublic(type, getCurrentPath())) {
                    check(type, getCurrentPath());
                }
                return super.visitClass(type, nothing);
            }
        }.scan(source, null);
    }

    private static boolean isPublic(ClassTree type, TreePath at) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                || at.getParentPath().getLeaf().getKind() == Kind.INTERFACE;
    }

    private void check(ClassTree type, TreePath at) {
        types++;
        DocCommentTree comment = documents.getDocCommentTree(at);
        if (comment == null || comment.getFirstSentence().isEmpty()) {
            owed.add(type.getSimpleName() + " has no sentence that says what it is");
        } else if (isToImplement(type) && !comment.toString().contains("Source:")) {
            owed.add(type.getSimpleName() + " does not say where its rules come from");
        }
    }

    // An interface that is open and asks for something of its own.
    private static boolean isToImplement(ClassTree type) {
        return type.getKind() == Kind.INTERFACE
                && !type.getModifiers().getFlags().contains(Modifier.SEALED)
                && type.getMembers().stream()
                        .anyMatch(member -> member instanceof MethodTree method && method.getBody() == null);
    }
}
