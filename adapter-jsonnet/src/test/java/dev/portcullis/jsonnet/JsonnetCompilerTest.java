package dev.portcullis.jsonnet;

import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.testkit.mapping.DataMapperContract;

class JsonnetCompilerTest implements DataMapperContract {
    @Override
    public DataMapperCompiler compiler() {
        return new JsonnetCompiler();
    }
}
