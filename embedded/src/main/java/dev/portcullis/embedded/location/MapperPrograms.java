package dev.portcullis.embedded.location;

import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.ports.mapping.MappingFailed;

/** Programs of the operator that a configuration points to, read and compiled. */
public record MapperPrograms(DataMapperCompiler compiler, Locations places) {
    /** @throws dev.portcullis.embedded.problem.BadConfiguration if there is no such text, or it is no program */
    public DataMapper load(String key, String url) {
        try {
            return compiler.compile(key, places.read(key, url));
        } catch (MappingFailed unreadable) {
            throw Locations.problem(key, String.valueOf(unreadable.getMessage()));
        }
    }
}
