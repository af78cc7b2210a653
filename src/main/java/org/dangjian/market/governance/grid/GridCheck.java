package org.dangjian.market.governance.grid;

import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/**
 * What may be amiss with a grid (《全县城市基层党建引领基层治理重点任务清单》2: 开放或零散住宅，原则上以300-400户为标准划分网格；一个网格应
 * 配备1名专职网格员). A pure function of what is known of it.
 */
@Labelled("GridCheck")
public enum GridCheck implements Titled {
    NO_PROFILE,
    TOO_LARGE,
    TOO_SMALL,
    NO_WORKER,
    NO_PARTY;

    static final int FEWEST = 300;
    static final int MOST = 400;

    /**
     * @param profile {@code null} where nobody wrote it down
     * @param workers how many hold the post of 专职网格员 there
     */
    static List<GridCheck> of(GridProfile profile, long workers) {
        List<GridCheck> amiss = new ArrayList<>();
        if (profile == null) {
            amiss.add(NO_PROFILE);
        } else {
            amiss.addAll(ofSize(profile.layout(), profile.households()));
            if (profile.coverage() == GridCoverage.NONE) {
                amiss.add(NO_PARTY);
            }
        }
        if (workers == 0) {
            amiss.add(NO_WORKER);
        }
        return amiss;
    }

    static List<GridCheck> ofSize(GridLayout layout, int households) {
        if (layout == GridLayout.CLOSED) {
            return List.of();
        }
        return households > MOST ? List.of(TOO_LARGE) : households < FEWEST ? List.of(TOO_SMALL) : List.of();
    }
}
