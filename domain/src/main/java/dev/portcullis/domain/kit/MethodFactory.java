package dev.portcullis.domain.kit;

import dev.portcullis.domain.method.Method;

/** Makes a method that a root adds to those of the engine; it takes part in the flows whose interfaces it implements. */
@FunctionalInterface
public interface MethodFactory {
    Method make(MethodKit kit);
}
