package org.dangjian.market.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;

/** Reads the trail. */
@ApplicationScoped
class AuditService {

    private final AuditRepository repository;
    private final AccountNames names;
    private final HolderNames holders;
    private final ObjectMapper json;

    AuditService(AuditRepository repository, AccountNames names, HolderNames holders, ObjectMapper json) {
        this.repository = repository;
        this.names = names;
        this.holders = holders;
        this.json = json;
    }

    /** The events in the caller's part of the tree; a SYSTEM_ADMIN sees those outside any, and all of accounts. */
    @Transactional
    Page<AuditEventView> find(Caller caller, AuditFilter filter, UUID before, int limit) {
        List<String> paths = caller.paths(Role.AUDITOR, Role.DISTRICT_ADMIN);
        boolean accounts = caller.has(Role.SYSTEM_ADMIN);
        List<AuditEvent> events = repository.find(paths, accounts, filter, before, limit + 1);
        Map<UUID, String> known = names.namesOf(events.stream()
                .map(AuditEvent::accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Holder> served = new HashMap<>();
        events.forEach(event -> onBehalfOf(event).ifPresent(holder -> served.put(event.id(), holder)));
        Map<Holder, String> called = holders.namesOf(served.values());
        return Page.of(events, limit, event -> event.id().toString())
                .map(event -> AuditEventView.of(event, known, called.get(served.get(event.id()))));
    }

    /** Whose business it was, where somebody acted in their place. */
    private Optional<Holder> onBehalfOf(AuditEvent event) {
        if (!event.details().contains(AuditEntry.ON_BEHALF)) {
            return Optional.empty();
        }
        try {
            JsonNode details = json.readTree(event.details());
            Holder holder = new Holder(
                    Holder.Type.valueOf(details.path("holderType").asText()),
                    UUID.fromString(details.path("holderId").asText()));
            return details.path(AuditEntry.ON_BEHALF).asBoolean() ? Optional.of(holder) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
