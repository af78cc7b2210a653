package org.dangjian.market.assessment.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.trade.shelf.item.MandatoryItems;
import org.dangjian.market.trade.shelf.item.MandatoryItems.MandatoryItem;

/** The mandatory items of one year and audience, and who owes which: the same for all alike in one branch and community. */
public final class YearDuties {

    private record Alike(String homePath, List<String> reportIns, MemberTraits traits) {}

    private final List<MandatoryItem> all;
    private final Map<Alike, List<MandatoryItem>> owed = new HashMap<>();

    YearDuties(List<MandatoryItem> all) {
        this.all = all;
    }

    List<MandatoryItem> owedBy(HolderPlace holder) {
        return owed.computeIfAbsent(
                new Alike(holder.homePath(), holder.reportIns(), holder.traits()),
                alike -> MandatoryItems.owed(all, holder));
    }
}
