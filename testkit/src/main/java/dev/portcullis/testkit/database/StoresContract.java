package dev.portcullis.testkit.database;

import dev.portcullis.ports.courier.OutboxStore;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.testkit.bruteforce.FailedAttemptStoreContract;
import dev.portcullis.testkit.courier.OutboxStoreContract;
import dev.portcullis.testkit.error.FlowErrorStoreContract;
import dev.portcullis.testkit.flow.FlowStoreContract;
import dev.portcullis.testkit.flow.PausedSubmissionStoreContract;
import dev.portcullis.testkit.identity.IdentityStoreContract;
import dev.portcullis.testkit.session.SessionStoreContract;
import dev.portcullis.testkit.store.UnitOfWorkContract;
import org.junit.jupiter.api.Nested;

/** All that a database which keeps our stores must hold to. Extend it and give {@link #unitOfWork()}. */
public abstract class StoresContract {
    /** Stores that nothing is kept in when a test begins; the same ones throughout a test. */
    protected abstract UnitOfWork unitOfWork();

    @Nested
    class UnitsOfWork implements UnitOfWorkContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Flows implements FlowStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Sessions implements SessionStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Identities implements IdentityStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class FlowErrors implements FlowErrorStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class PausedSubmissions implements PausedSubmissionStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class FailedAttempts implements FailedAttemptStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class Outbox implements OutboxStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }
    }

    @Nested
    class HookCalls implements OutboxStoreContract {
        @Override
        public UnitOfWork unitOfWork() {
            return StoresContract.this.unitOfWork();
        }

        @Override
        public OutboxStore queue(Stores stores) {
            return stores.hookCalls();
        }
    }
}
