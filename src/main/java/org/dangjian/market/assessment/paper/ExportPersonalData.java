package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** Files a person exported; they are gone after a day. */
@ApplicationScoped
class ExportPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("reportExports", "导出的报表", """
                        select created_at, title, format, period, row_count, expires_at from report_export
                            where account_id = :account"""));
    }

    @Override
    public List<String> erasing() {
        return List.of("delete from report_export where account_id = :account");
    }
}
