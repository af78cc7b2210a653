package org.dangjian.market.assessment.rules.scheme;

/**
 * What a star level leads to (凭星奖惩, 《构建“1+3”制度体系抓实基层党建工作》三 四是): a line for those who decide.
 *
 * @param band code of the star level
 * @param code what it bears on, the same for several levels, e.g. HONOURS, SUBSIDY, TO_PEOPLE
 * @param title the Chinese text people read
 * @param percent share of a subsidy to be added (positive) or withheld (negative), in percent; null where none is meant
 * @param appliesTo the holders it is for
 */
public record StarEffect(String band, String code, String title, Integer percent, HolderFilter appliesTo) {

    public StarEffect {
        appliesTo = appliesTo == null ? HolderFilter.EVERYONE : appliesTo;
    }
}
