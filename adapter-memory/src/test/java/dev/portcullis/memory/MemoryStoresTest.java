package dev.portcullis.memory;

import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.database.StoresContract;

class MemoryStoresTest extends StoresContract {
    private final UnitOfWork unitOfWork = new MemoryUnitOfWork();

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
