package org.dangjian.market.assessment.rules;

import java.time.temporal.IsoFields;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.Scheme;

/** On which band a total comes to lie, counted from the top. */
final class NaiveBands {

    private final Scheme scheme;
    private final Facts facts;
    private final List<Band> bands;

    NaiveBands(Scheme scheme, Facts facts, List<Band> bands) {
        this.scheme = scheme;
        this.facts = facts;
        this.bands = bands;
    }

    int band(int total, int steps, int ceiling) {
        int place = bands.size() - 1;
        for (int i = bands.size() - 2; i >= 0; i--) {
            boolean byQuarter =
                    scheme.stars() != null && Boolean.TRUE.equals(scheme.stars().bandsByQuarter());
            int quarter =
                    facts.asOf().getYear() > facts.year() ? 4 : facts.asOf().get(IsoFields.QUARTER_OF_YEAR);
            if (byQuarter
                    ? total * 4 >= bands.get(i).from() * quarter
                    : total >= bands.get(i).from()) {
                place = i;
            }
        }
        return Math.min(bands.size() - 1, Math.max(place + steps, ceiling));
    }

    int place(String code) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).code().equals(code)) {
                return i;
            }
        }
        return 0;
    }

    int bestBelowStandard() {
        for (int i = 0; i < bands.size(); i++) {
            if (!bands.get(i).top()) {
                return i;
            }
        }
        return bands.size();
    }
}
