package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * The published rules by which one audience is judged in a year (考核方案), as data. Nothing in the program repeats a
 * number of it: another town changes the numbers here. A published scheme never changes.
 *
 * @param code stable code, the same for all years and versions
 * @param title the Chinese title
 * @param audience whom it judges
 * @param year calendar year it is for; null in a text that serves any year
 * @param mandatory the mandatory items owed; null when the scheme knows none
 * @param counting the kinds that count, each at most once
 * @param categoryCaps caps per item category
 * @param totalFloor lowest total in points; null for none
 * @param totalCap highest total in points; null for none
 * @param veto what an unmet mandatory item leads to
 * @param events events that bear on the band
 * @param countRules minimum numbers of entries
 * @param bands from the highest to the lowest
 * @param provisionalBand whether a band is already given while the year runs; false keeps it back until the run
 * @param notGraded who is not graded
 * @param stars what makes it a scheme of stars (创星晋级); null for the yearly evaluation
 * @param overrides other numbers for some holders
 */
public record Scheme(
        String code,
        String title,
        Audience audience,
        Integer year,
        MandatoryRule mandatory,
        List<KindRule> counting,
        List<CategoryCap> categoryCaps,
        Integer totalFloor,
        Integer totalCap,
        VetoRule veto,
        List<BandEvent> events,
        List<CountRule> countRules,
        List<Band> bands,
        boolean provisionalBand,
        List<NotGradedRule> notGraded,
        StarRules stars,
        List<SchemeOverride> overrides) {

    public Scheme {
        counting = Lists.copy(counting);
        categoryCaps = Lists.copy(categoryCaps);
        veto = veto == null ? VetoRule.NONE : veto;
        events = Lists.copy(events);
        countRules = Lists.copy(countRules);
        bands = Lists.copy(bands);
        notGraded = Lists.copy(notGraded);
        overrides = Lists.copy(overrides);
    }

    /** Whether its bands are stars (创星晋级) and not grades of the yearly evaluation. */
    public boolean isOfStars() {
        return stars != null;
    }

    /** The same rules for the given calendar year. */
    public Scheme forYear(int effectiveYear) {
        return new Scheme(
                code,
                title,
                audience,
                effectiveYear,
                mandatory,
                counting,
                categoryCaps,
                totalFloor,
                totalCap,
                veto,
                events,
                countRules,
                bands,
                provisionalBand,
                notGraded,
                stars,
                overrides);
    }

    /** The rules that hold for one holder: all fitting overrides applied in their order. */
    public Scheme effectiveFor(HolderTraits holder) {
        Scheme effective = this;
        for (SchemeOverride override : overrides) {
            if (override.appliesTo().matches(holder)) {
                effective = effective.with(override);
            }
        }
        return effective;
    }

    /**
     * The rules as a quarter asks them: where the lines grow with the year ({@link StarRules#bandsByQuarter()}), each is
     * its part of the year's, rounded up; else the same rules.
     *
     * @param quarter 1 to 4
     */
    public Scheme atQuarter(int quarter) {
        if (stars == null || !Boolean.TRUE.equals(stars.bandsByQuarter())) {
            return this;
        }
        return new Scheme(
                code,
                title,
                audience,
                year,
                mandatory,
                counting,
                categoryCaps,
                totalFloor,
                totalCap,
                veto,
                events,
                countRules,
                Band.atQuarter(bands, quarter),
                provisionalBand,
                notGraded,
                new StarRules(stars.emblem(), stars.organizationKinds(), stars.effects(), stars.exemplary(), false),
                overrides.stream().map(override -> override.atQuarter(quarter)).toList());
    }

    private Scheme with(SchemeOverride override) {
        return new Scheme(
                code,
                title,
                audience,
                year,
                either(override.mandatory(), mandatory),
                either(override.counting(), counting),
                either(override.categoryCaps(), categoryCaps),
                either(override.totalFloor(), totalFloor),
                either(override.totalCap(), totalCap),
                either(override.veto(), veto),
                events,
                either(override.countRules(), countRules),
                either(override.bands(), bands),
                provisionalBand,
                notGraded,
                stars,
                overrides);
    }

    private static <T> T either(T replacement, T original) {
        return replacement == null ? original : replacement;
    }

    /** The lowest total in points that meets the standard (达标线), or null when no band marks one. */
    public Integer standardLine() {
        int below = firstBandBelowStandard();
        return below == 0 ? null : bands.get(below - 1).from();
    }

    /**
     * Position of a band, 0 for the highest.
     *
     * @throws IllegalArgumentException for a code that is none of its bands
     */
    public int positionOf(String band) {
        int position = indexOf(band);
        if (position < 0) {
            throw new IllegalArgumentException("no band " + band + " in scheme " + code);
        }
        return position;
    }

    /** Position of a band, or -1 for a code that is none of its bands. */
    public int indexOf(String band) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).code().equals(band)) {
                return i;
            }
        }
        return -1;
    }

    /** Position of the highest band that does not meet the standard; the number of bands when all do. */
    public int firstBandBelowStandard() {
        int index = 0;
        while (index < bands.size() && bands.get(index).top()) {
            index++;
        }
        return index;
    }

    /** The rule of a kind, or null when the kind does not count. */
    public KindRule kindRule(ScoreKind kind) {
        for (KindRule rule : counting) {
            if (rule.kind() == kind) {
                return rule;
            }
        }
        return null;
    }
}
