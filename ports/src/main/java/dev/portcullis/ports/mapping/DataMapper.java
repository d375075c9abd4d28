package dev.portcullis.ports.mapping;

import dev.portcullis.ports.json.Json;

/**
 * One compiled program. It reaches nothing but its input: no file, no network, no clock. Safe for use by many threads.
 *
 * <ol>
 *   <li>R3 Equal inputs have equal results.
 *   <li>R4 A number that passes through unchanged keeps all its digits.
 *   <li>R5 A program that computes without end, or makes more than a few million values or characters, fails within about a
 *       second, whatever it does and whatever it is given.
 *   <li>R6 When a program fails by its own word ({@code error}), the word is told apart from other failures.
 * </ol>
 *
 * <p>Checked by {@code DataMapperContract}. Source: docs/contract/mappers.md, "The language" and "Limits".
 */
public interface DataMapper {
    /**
     * The result for one input.
     *
     * @throws MappingFailed if there is none (R5, R6)
     */
    Json evaluate(MapperInput input);
}
