package org.dangjian.market.assessment.rules;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Lists;
import org.dangjian.market.assessment.rules.scheme.RuleKey;

/**
 * One line of the explanation of a total (评定依据). The effects of all findings add up to {@link Evaluation#total()}.
 *
 * @param rule key of the rule, one of {@link RuleKey}, with the item, kind or code after a colon where there is one
 * @param title what it is about, in Chinese
 * @param expected what the scheme asks, in Chinese
 * @param actual what was found, in Chinese
 * @param effect points it adds to or takes from the total
 * @param entryIds the ledger entries (or event records) behind it, oldest first
 */
public record Finding(String rule, String title, String expected, String actual, int effect, List<UUID> entryIds) {

    public Finding {
        entryIds = Lists.copy(entryIds);
    }
}
