package org.dangjian.market.governance.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** In which teams a person was, and what they served with them. */
@ApplicationScoped
class TeamPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(
                new KeptRecords("teams", "参加的服务队伍", """
                        select m.id, t.title, m.joined_on, m.left_on from team_member m join team t on t.id = m.team_id
                        where m.holder_id in (:holders)"""),
                new KeptRecords("ledTeams", "带领的服务队伍", """
                        select t.id, t.title, t.founded_on, t.disbanded_on from team t where t.leader_id in (:members)"""),
                new KeptRecords("teamServices", "随队服务", """
                        select u.claim_id, t.title from team_turnout u join team_claim k on k.claim_id = u.claim_id
                            join team t on t.id = k.team_id
                        where u.holder_id in (:holders)"""));
    }
}
