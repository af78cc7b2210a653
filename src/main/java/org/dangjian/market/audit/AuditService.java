package org.dangjian.market.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Role;

/** Reads the trail and proves that nobody changed it. */
@ApplicationScoped
class AuditService {

    private static final int BATCH = 1000;
    static final Duration SEALED_WITHIN = Duration.ofMinutes(1);
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_VERIFICATION_SECONDS = 1800;

    private final AuditRepository repository;
    private final List<IntegrityCheck> checks;
    private final AccountNames names;
    private final HolderNames holders;
    private final ObjectMapper json;
    private final BusinessDay clock;

    AuditService(
            AuditRepository repository,
            @All List<IntegrityCheck> checks,
            AccountNames names,
            HolderNames holders,
            ObjectMapper json,
            BusinessDay clock) {
        this.repository = repository;
        this.checks = checks;
        this.names = names;
        this.holders = holders;
        this.json = json;
        this.clock = clock;
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
        return Page.of(events, limit, event -> event.id().toString())
                .map(event -> AuditEventView.of(event, known, onBehalfOf(event)));
    }

    /** The name of whose business it was, where somebody acted in their place; else {@code null}. */
    private String onBehalfOf(AuditEvent event) {
        if (!event.details().contains(AuditEntry.ON_BEHALF)) {
            return null;
        }
        try {
            JsonNode details = json.readTree(event.details());
            Holder holder = new Holder(
                    Holder.Type.valueOf(details.path("holderType").asText()),
                    UUID.fromString(details.path("holderId").asText()));
            return details.path(AuditEntry.ON_BEHALF).asBoolean()
                    ? holders.nameOf(holder).orElse(null)
                    : null;
        } catch (JsonProcessingException | IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Walks the whole chain by sequence number and runs the checks the features add. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_VERIFICATION_SECONDS)
    VerificationView verify() {
        List<String> problems = new ArrayList<>();
        long seq = 0;
        String previous = AuditSeal.GENESIS;
        List<AuditRepository.Link> links;
        do {
            links = repository.linksAfter(seq, BATCH);
            for (AuditRepository.Link link : links) {
                check(link, seq + 1, previous, problems);
                seq = link.seal().seq();
                previous = link.seal().hash();
            }
            repository.forget();
        } while (links.size() == BATCH);
        long late = repository.countUnsealed(Instant.EPOCH, clock.now().minus(SEALED_WITHIN));
        if (late > 0) {
            problems.add("有 " + late + " 条审计记录超过一分钟仍未封存。");
        }
        for (IntegrityCheck check : checks) {
            problems.addAll(check.run());
        }
        List<String> shown = problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
        return new VerificationView(problems.isEmpty(), repository.countEvents(), seq, previous, List.copyOf(shown));
    }

    private static void check(AuditRepository.Link link, long expectedSeq, String previous, List<String> problems) {
        AuditSeal seal = link.seal();
        if (seal.seq() != expectedSeq) {
            problems.add("封存序号从 " + expectedSeq + " 跳到 " + seal.seq() + "，中间的记录被删除。");
        }
        if (!seal.previous().equals(previous)) {
            problems.add("第 " + seal.seq() + " 号封存与前一号不衔接。");
        }
        if (link.event() == null) {
            problems.add("第 " + seal.seq() + " 号封存的审计记录已不存在。");
        } else if (!link.event().sealedAfter(seal.previous()).equals(seal.hash())) {
            problems.add("第 " + seal.seq() + " 号审计记录被改动过。");
        }
    }
}
