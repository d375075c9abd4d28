package dev.portcullis.ports.schema;

import dev.portcullis.ports.json.Json;
import java.util.List;

/**
 * Check a document against one compiled schema. Safe for use by many threads.
 *
 * <p>Checked by {@code TraitsValidatorContract}. Source: wire contract, core section 4.
 */
public interface TraitsValidator {
    /**
     * Every violation, in the order that the contract tells them: type before constant, enumeration, format, then what
     * the schema composes, object and array rules, string lengths, pattern, numbers. A violated type ends the checks of that
     * value.
     *
     * @param document the whole document, {@code {"traits": …}}
     */
    List<Violation> validate(Json document);
}
