package org.dangjian.market.trade.shelf;

import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** How hard the work is: 易, 中, 难, 很难 (按难易程度赋分, 《城市区域化党建调研报告》二(一)). */
@Labelled("Difficulty")
public enum Difficulty implements Titled {
    EASY,
    NORMAL,
    HARD,
    VERY_HARD;

    int points(Settings.DifficultyPoints scale) {
        return switch (this) {
            case EASY -> scale.easy();
            case NORMAL -> scale.normal();
            case HARD -> scale.hard();
            case VERY_HARD -> scale.veryHard();
        };
    }
}
