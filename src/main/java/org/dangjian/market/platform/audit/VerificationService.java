package org.dangjian.market.platform.audit;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.BusinessDay;

/** Proves that nobody changed the trail, nor what it covers. */
@ApplicationScoped
class VerificationService {

    static final Duration SEALED_WITHIN = Duration.ofMinutes(1);
    private static final int BATCH = 1000;
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_VERIFICATION_SECONDS = 1800;

    private final AuditRepository repository;
    private final List<IntegrityCheck> checks;
    private final AuditCode code;
    private final BusinessDay clock;

    VerificationService(
            AuditRepository repository, @All List<IntegrityCheck> checks, AuditCode code, BusinessDay clock) {
        this.repository = repository;
        this.checks = checks;
        this.code = code;
        this.clock = clock;
    }

    /** How many rows it would read one by one. */
    @Transactional
    long rows() {
        return repository.countEvents()
                + checks.stream().mapToLong(IntegrityCheck::rows).sum();
    }

    /** Walks the whole chain by sequence number and runs the checks the features add: the chain and each check is a step. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_VERIFICATION_SECONDS)
    VerificationView verify(JobContext.Progress progress) {
        List<String> problems = new ArrayList<>();
        int steps = 1 + checks.size();
        AuditSeal last = walk(problems, () -> progress.report(0, steps));
        long late = repository.countUnsealed(Instant.EPOCH, clock.now().minus(SEALED_WITHIN));
        if (late > 0) {
            problems.add("有 " + late + " 条审计记录超过一分钟仍未封存。");
        }
        for (int done = 1; done < steps; done++) {
            int step = done;
            progress.report(step, steps);
            problems.addAll(checks.get(step - 1).run(() -> progress.report(step, steps)));
        }
        progress.report(steps, steps);
        List<String> shown = problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
        return new VerificationView(
                problems.isEmpty(),
                repository.countEvents(),
                last == null ? 0 : last.seq(),
                last == null ? AuditSeal.GENESIS : last.hash(),
                List.copyOf(shown));
    }

    /** @return the last link, {@code null} of an empty chain */
    private AuditSeal walk(List<String> problems, Runnable alive) {
        AuditSeal last = null;
        List<AuditRepository.Link> links;
        do {
            links = repository.linksAfter(last == null ? 0 : last.seq(), BATCH);
            for (AuditRepository.Link link : links) {
                check(link, last, problems);
                last = link.seal();
            }
            repository.forget();
            alive.run();
        } while (links.size() == BATCH);
        return last;
    }

    private void check(AuditRepository.Link link, AuditSeal before, List<String> problems) {
        AuditSeal seal = link.seal();
        long expectedSeq = before == null ? 1 : before.seq() + 1;
        if (seal.seq() != expectedSeq) {
            problems.add("封存序号从 " + expectedSeq + " 跳到 " + seal.seq() + "，中间的记录被删除。");
        }
        if (!seal.previous().equals(before == null ? AuditSeal.GENESIS : before.hash())) {
            problems.add("第 " + seal.seq() + " 号封存与前一号不衔接。");
        }
        if (link.event() == null) {
            problems.add("第 " + seal.seq() + " 号封存的审计记录已不存在。");
        } else if (!link.event().sealedAfter(seal.previous()).equals(seal.hash())) {
            problems.add("第 " + seal.seq() + " 号审计记录被改动过。");
        } else if (!code.fits(link.event()) || !code.fits(seal)) {
            problems.add("第 " + seal.seq() + " 号审计记录或封存不是本系统写入的。");
        }
    }
}
