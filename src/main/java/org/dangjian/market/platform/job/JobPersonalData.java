package org.dangjian.market.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Long work a person began. */
@ApplicationScoped
class JobPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("jobs", "导入等后台任务", """
                        select created_at, kind, status, total, finished_at from job where account_id = :account"""));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        delete from job where account_id = :account and finished_at is not null""");
    }
}
