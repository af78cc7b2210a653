package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;

/**
 * Lets CREDIT begin anew each year where a district decided so: what was earned before and not spent expires, once a year
 * and holder. What was spent since the year began was spent of the old credit first. SCORE is never touched.
 */
@ApplicationScoped
public class CreditReset {

    /** What expired. */
    public record Expired(Holder holder, int points) {}

    private final EntityManager database;
    private final Ledger ledger;
    private final Credit credit;
    private final BalanceRepository balances;
    private final HolderDirectory holders;
    private final SettingService settings;
    private final AuditTrail audit;

    CreditReset(
            Credit credit,
            EntityManager database,
            Ledger ledger,
            BalanceRepository balances,
            HolderDirectory holders,
            SettingService settings,
            AuditTrail audit) {
        this.credit = credit;
        this.database = database;
        this.ledger = ledger;
        this.balances = balances;
        this.holders = holders;
        this.settings = settings;
        this.audit = audit;
    }

    /** The holders with credit behind {@code after}, in the order of ids; empty at the end. */
    @Transactional
    public List<Holder> next(UUID after, int limit) {
        List<Object[]> rows = database.createNativeQuery(
                        "select holder_type, cast(holder_id as varchar(36)) from point_balance where unit = 'CREDIT' and total > 0"
                                + " and holder_id > ?1 order by holder_id",
                        Object[].class)
                .setParameter(1, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Holder(Holder.Type.valueOf((String) row[0]), UUID.fromString((String) row[1])))
                .toList();
    }

    /**
     * Expires what these holders had when the year began, of those whose district lets credit begin anew; who was looked
     * at in this year already is left alone.
     *
     * @param year the calendar year that begins, Asia/Shanghai
     * @return what expired
     */
    @Transactional
    public List<Expired> begin(int year, List<Holder> several) {
        Source source = source(year);
        Map<String, Boolean> resets = new HashMap<>();
        Map<Holder, HolderPlace> places = holders.findAll(several);
        List<Posting> postings = new ArrayList<>();
        for (Holder holder : several) {
            HolderPlace place = places.get(holder);
            if (place == null
                    || !resets.computeIfAbsent(
                            place.homePath(), path -> settings.at(path).creditResets())) {
                continue;
            }
            credit.lockCredit(holder);
            int old = old(holder, year);
            if (old > 0 && !isDone(holder, source)) {
                postings.add(new Posting(
                        holder,
                        EntryKind.EXPIRY,
                        -old,
                        LocalDate.of(year, 1, 1),
                        source,
                        null,
                        year + " 年起积分重新累计，上年未用积分清零"));
            }
        }
        String hash = credit.expire(Caller.system(), postings);
        if (hash != null) {
            audit.record(
                    Caller.system(),
                    AuditEntry.of("credit.reset", "year", null)
                            .with("year", year)
                            .with("holders", postings.size())
                            .covering(hash));
        }
        return postings.stream()
                .map(posting -> new Expired(posting.holder(), -posting.points()))
                .toList();
    }

    /** What is left of the credit from before the year, in points. */
    private int old(Holder holder, int year) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay(BusinessDay.ZONE).toInstant();
        Object[] sums = database.createQuery(
                        "select coalesce(sum(case when e.recordedAt < :start then e.points else 0 end), 0),"
                                + " coalesce(sum(case when e.recordedAt >= :start and e.kind in (REDEMPTION, REFUND,"
                                + " REVERSAL) then e.points else 0 end), 0)"
                                + " from PointEntry e where e.holderId = :holder and e.holderType = :type"
                                + " and e.unit = CREDIT",
                        Object[].class)
                .setParameter("start", start)
                .setParameter("holder", holder.id())
                .setParameter("type", holder.type())
                .getSingleResult();
        long left = (Long) sums[0] + Math.min((Long) sums[1], 0);
        int total =
                balances.find(holder, Unit.CREDIT, BalanceRepository.NO_YEAR).total();
        return (int) Math.min(Math.max(left, 0), total);
    }

    private boolean isDone(Holder holder, Source source) {
        return database.createQuery(
                                "select count(*) from PointEntry e where e.sourceType = :type and e.sourceId = :source"
                                        + " and e.holderId = :holder",
                                Long.class)
                        .setParameter("type", source.type())
                        .setParameter("source", source.id())
                        .setParameter("holder", holder.id())
                        .getSingleResult()
                > 0;
    }

    /** The same for everybody and at every attempt: the ledger takes it once from each holder. */
    private static Source source(int year) {
        byte[] name = ("credit-reset-" + year).getBytes(StandardCharsets.UTF_8);
        return new Source(Source.Type.YEAR_BEGIN, UUID.nameUUIDFromBytes(name));
    }
}
