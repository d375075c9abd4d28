package dev.portcullis.memory;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.courier.OutboxStore;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

final class MemoryOutboxStore implements OutboxStore {
    private Table<UUID, OutboxMessage> kept;

    MemoryOutboxStore(Table<UUID, OutboxMessage> kept) {
        this.kept = kept;
    }

    Table<UUID, OutboxMessage> kept() {
        return kept;
    }

    @Override
    public void insert(OutboxMessage message) {
        kept = kept.with(message.id(), message);
    }

    @Override
    public List<OutboxMessage> oldest(int limit) {
        return kept.values().stream()
                .sorted(Comparator.comparing(OutboxMessage::createdAt).thenComparing(OutboxMessage::id))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(UUID id) {
        kept = kept.with(id, null);
    }
}
