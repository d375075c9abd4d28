package dev.portcullis.ports.mapping;

/**
 * Make a data mapper ready for use, once, when the server starts. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 A program that cannot be read, or names a variable that is bound nowhere, is refused with its line and column.
 *   <li>R2 A program that wants to read another file is refused, wherever it says so.
 * </ol>
 *
 * <p>Checked by {@code DataMapperContract}. Source: docs/contract/mappers.md, "The language".
 */
public interface DataMapperCompiler {
    /**
     * @param name what to call the program when it fails later; whoever compiles it knows which one it is
     * @param program its text, in Jsonnet
     * @throws MappingFailed if it is no program (R1, R2)
     */
    DataMapper compile(String name, String program);
}
