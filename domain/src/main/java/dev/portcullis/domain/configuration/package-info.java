/** What the engine is told once, at its start: typed and immutable. Start at {@link EngineConfiguration}. */
@NullMarked
package dev.portcullis.domain.configuration;

import org.jspecify.annotations.NullMarked;
