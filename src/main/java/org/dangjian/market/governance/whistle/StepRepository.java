package org.dangjian.market.governance.whistle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What happened to cases. */
@ApplicationScoped
public class StepRepository implements PanacheRepositoryBase<CaseStep, UUID> {

    private static final int MOST = 500;

    List<CaseStep> ofCase(UUID caseId) {
        return find("caseId = ?1 order by id", caseId).range(0, MOST - 1).list();
    }
}
