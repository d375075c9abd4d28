package dev.portcullis.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.testkit.fixture.Flows;
import dev.portcullis.testkit.fixture.People;
import dev.portcullis.testkit.fixture.Sessions;
import org.junit.jupiter.api.Test;

class MemoryUnitOfWorkTest {
    private final MemoryUnitOfWork unitOfWork = new MemoryUnitOfWork();

    @Test
    void a_change_while_reading_is_refused_and_forgotten() {
        var flow = Flows.anyLoginFlow();
        assertThatThrownBy(() -> unitOfWork.read(stores -> {
                    stores.flows().insert(flow);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
        boolean found = unitOfWork.read(stores ->
                stores.flows().find(flow.flow().getClass(), flow.flow().id()).isPresent());
        assertThat(found).isFalse();
    }

    @Test
    void a_unit_of_work_within_another_is_refused() {
        assertThatThrownBy(() -> unitOfWork.write(stores -> unitOfWork.write(inner -> null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_session_of_nobody_is_refused() {
        var session = Sessions.anySessionOf(People.anyIdentity());
        assertThatThrownBy(() -> unitOfWork.write(stores -> {
                    stores.sessions().insert(session);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_id_that_is_kept_is_refused() {
        var flow = Flows.anyLoginFlow();
        assertThatThrownBy(() -> unitOfWork.write(stores -> {
                    stores.flows().insert(flow);
                    stores.flows().insert(flow);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
