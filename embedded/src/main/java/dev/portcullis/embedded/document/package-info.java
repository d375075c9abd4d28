/** Files of YAML or JSON as trees, and trees laid over each other. Start at {@link YamlText}. */
@NullMarked
package dev.portcullis.embedded.document;

import org.jspecify.annotations.NullMarked;
