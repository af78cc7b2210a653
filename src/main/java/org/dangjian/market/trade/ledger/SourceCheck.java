package org.dangjian.market.trade.ledger;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.dangjian.market.platform.audit.IntegrityCheck;

/** Points come from something: for each kind of source the feature that owns it says which rows there must be. */
public abstract class SourceCheck implements IntegrityCheck {

    private static final int MOST_SHOWN = 100;

    private final Source.Type type;
    private final String exists;

    /** @param exists a term that holds for an entry {@code e} whose source is there and stands for points */
    protected SourceCheck(Source.Type type, String exists) {
        this.type = type;
        this.exists = exists;
    }

    /** Of which kind the sources are. */
    public Source.Type type() {
        return type;
    }

    @Override
    public String name() {
        return "sources-" + type.name().toLowerCase(Locale.ROOT);
    }

    /** @return one sentence for each entry whose source is not there */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        List<String> problems = Panache.getEntityManager()
                .createQuery(
                        "select e.id from PointEntry e where e.sourceType = :type and not (" + exists
                                + ") order by e.id",
                        Object.class)
                .setParameter("type", type)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(id -> "积分流水 " + id + " 的来源不存在，或不应计分。")
                .toList();
        alive.run();
        return problems;
    }
}
