package org.dangjian.market.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What a person did, and what others did with their account and record; who they are stays with the auditors. */
@ApplicationScoped
class AuditPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("acts", "我的操作", """
                        select occurred_at, action, outcome, subject_type, subject_id from audit_event where account_id = :account"""), new KeptRecords("actsOnMe", "对我的账号和党员信息的操作", """
                        select occurred_at, action, outcome, subject_type from audit_event
                        where subject_type in ('account', 'member') and subject_id in (:subjects)"""));
    }
}
