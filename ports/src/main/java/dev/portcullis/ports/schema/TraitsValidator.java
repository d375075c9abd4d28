package dev.portcullis.ports.schema;

import dev.portcullis.ports.json.Json;
import java.util.List;

/**
 * Check a document against one compiled schema. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 A document that fits has no violations.
 *   <li>R2 Violations of one value come in the order below, those of members in the order of the schema.
 *   <li>R3 A violated type ends the checks of that value by that schema.
 *   <li>R4 What compositions, conditions and references find is told; not that the whole failed.
 *   <li>R5 Each missing member is told at its own path; members too many once, at their parent.
 *   <li>R6 Details have the names and values of the contract; a scalar constant is told as Go writes it.
 *   <li>R7 Lengths count code points.
 *   <li>R8 The formats of the contract are checked, all others pass.
 *   <li>R9 No document costs more than its size warrants: neither deep nesting, huge numbers nor texts made for a pattern.
 *   <li>R10 Patterns are RE2's, sought anywhere in the text.
 * </ol>
 *
 * <p>Checked by {@code TraitsValidatorContract}. Source: docs/contract/identity-schema.md.
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
