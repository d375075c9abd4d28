package dev.portcullis.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a static field can change, as far as types and the code that initialises it tell. */
final class Immutability {
    private static final Set<String> VALUE_PACKAGES =
            Set.of("java.lang", "java.math", "java.net", "java.time", "java.util.function");
    private static final Set<Class<?>> MUTABLE_IN_VALUE_PACKAGES =
            Set.of(StringBuilder.class, StringBuffer.class, ThreadLocal.class, Thread.class);
    private static final List<Class<?>> VALUES =
            List.of(Pattern.class, DateTimeFormatter.class, Charset.class, Comparator.class, UUID.class);
    private static final List<Class<?>> COLLECTIONS =
            List.of(List.class, Set.class, Map.class, Collection.class, Iterable.class);

    private Immutability() {}

    static boolean holdsFor(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return true;
        }
        return field.getModifiers().contains(JavaModifier.FINAL)
                && (isValue(field.getRawType()) || isFixedCollection(field));
    }

    private static boolean isValue(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || isJavaValue(type)
                || VALUES.stream().anyMatch(type::isEquivalentTo)
                || isUnchangingClass(type);
    }

    private static boolean isJavaValue(JavaClass type) {
        return VALUE_PACKAGES.contains(type.getPackageName())
                && !type.isArray()
                && MUTABLE_IN_VALUE_PACKAGES.stream().noneMatch(type::isEquivalentTo);
    }

    // A class whose bytecode we see and that has only final fields; an interface promises what its users make of it.
    private static boolean isUnchangingClass(JavaClass type) {
        return type.isFullyImported()
                && !type.isArray()
                && !type.getPackageName().startsWith("java.")
                && type.getAllFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static boolean isFixedCollection(JavaField field) {
        return COLLECTIONS.stream().anyMatch(field.getRawType()::isEquivalentTo)
                && field.getOwner().getStaticInitializer().stream()
                        .flatMap(code -> code.getConstructorCallsFromSelf().stream())
                        .noneMatch(Immutability::makesCollection);
    }

    private static boolean makesCollection(JavaConstructorCall call) {
        var made = call.getTargetOwner();
        return made.isAssignableTo(Collection.class) || made.isAssignableTo(Map.class);
    }
}
