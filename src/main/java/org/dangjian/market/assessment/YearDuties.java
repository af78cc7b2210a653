package org.dangjian.market.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.shelf.MandatoryItems;
import org.dangjian.market.shelf.MandatoryItems.MandatoryItem;

/** The mandatory items of one year and audience, and who owes which: the same for all in one branch and community. */
final class YearDuties {

    private record Place(String homePath, List<String> reportIns) {}

    private final List<MandatoryItem> all;
    private final Map<Place, List<MandatoryItem>> owed = new HashMap<>();

    YearDuties(List<MandatoryItem> all) {
        this.all = all;
    }

    List<MandatoryItem> owedBy(HolderPlace holder) {
        return owed.computeIfAbsent(
                new Place(holder.homePath(), holder.reportIns()),
                place -> MandatoryItems.owed(all, place.homePath(), place.reportIns()));
    }
}
