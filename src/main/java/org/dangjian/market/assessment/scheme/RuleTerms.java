package org.dangjian.market.assessment.scheme;

import java.util.Arrays;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Origin;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.EntryKind;

/**
 * What the records call a thing, in the words of the rules, which know no records. A new kind does not compile until it is
 * said here what the rules make of it.
 */
public final class RuleTerms {

    private RuleTerms() {}

    /** Whom a scheme for this audience judges. */
    public static Holder.Type holders(Audience audience) {
        return switch (audience) {
            case MEMBER -> Holder.Type.MEMBER;
            case ORGANIZATION -> Holder.Type.ORGANIZATION;
        };
    }

    /** @throws IllegalArgumentException for residents, whom no scheme judges */
    public static Audience audience(Holder.Type type) {
        return switch (type) {
            case MEMBER -> Audience.MEMBER;
            case ORGANIZATION -> Audience.ORGANIZATION;
            case RESIDENT -> throw new IllegalArgumentException("residents are not judged");
        };
    }

    /** @throws IllegalArgumentException for what moves CREDIT alone or undoes another entry */
    public static ScoreKind kind(EntryKind kind) {
        return switch (kind) {
            case MANDATORY -> ScoreKind.MANDATORY;
            case OPTIONAL -> ScoreKind.OPTIONAL;
            case RECOMMENDED -> ScoreKind.RECOMMENDED;
            case REWARD -> ScoreKind.REWARD;
            case DEDUCTION -> ScoreKind.DEDUCTION;
            case REDEMPTION, REFUND, EXPIRY, REVERSAL ->
                throw new IllegalArgumentException("no entry that counts: " + kind);
        };
    }

    /**
     * @param recorded where the need of an entry came from, as it stands in the ledger; {@code null} for what no need is
     *     behind
     * @return {@code null} also for what nobody of ours wrote
     */
    public static Origin origin(String recorded) {
        return Arrays.stream(org.dangjian.market.trade.shelf.Origin.values())
                .filter(asked -> asked.name().equals(recorded))
                .findFirst()
                .map(RuleTerms::origin)
                .orElse(null);
    }

    private static Origin origin(org.dangjian.market.trade.shelf.Origin asked) {
        return switch (asked) {
            case RESIDENT -> Origin.RESIDENT;
            case MEMBER -> Origin.MEMBER;
            case COMMUNITY -> Origin.COMMUNITY;
            case STREET -> Origin.STREET;
        };
    }
}
