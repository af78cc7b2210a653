package org.dangjian.market.governance.card;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import org.dangjian.market.governance.task.Tasks;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/** Drafts a card for each task that is newly behind, in the morning: people sign it, change it or let it be. */
@ApplicationScoped
public class TaskCards {

    private static final int MOST_AT_ONCE = 200;
    private static final int DAYS_TO_ANSWER = 5;

    private final Tasks tasks;
    private final Cards cards;
    private final JobLock lock;
    private final BusinessDay clock;

    TaskCards(Tasks tasks, Cards cards, JobLock lock, BusinessDay clock) {
        this.tasks = tasks;
        this.cards = cards;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 8 * * ?", timeZone = "Asia/Shanghai")
    @Transactional
    public void draft() {
        if (!lock.acquire("task-cards", Duration.ofMinutes(10))) {
            return;
        }
        LocalDate today = clock.today();
        tasks.takeBehind(today, MOST_AT_ONCE).forEach(late -> {
            if (!late.placeId().equals(late.leadId())) {
                cards.draft(new NewCard(
                        late.placeId(),
                        late.leadId(),
                        late.title(),
                        late.reason(),
                        late.id(),
                        today.plusDays(DAYS_TO_ANSWER)));
            }
        });
    }
}
