package org.dangjian.market.assessment.rules.scheme;

/**
 * A recorded event that bears on the band but not on the points: a veto event (否决项) or one that takes steps
 * (减星项), 《构建“1+3”制度体系抓实基层党建工作》三.
 *
 * @param code stable code by which {@code HolderEvent} refers to it
 * @param title the Chinese text people read
 * @param highestBand code of the highest band still allowed; null when the event is no ceiling
 * @param lowersBy number of bands each occurrence takes, at least 1; null when it takes none
 * @param needsReview whether people must look at the result
 */
public record BandEvent(String code, String title, String highestBand, Integer lowersBy, boolean needsReview) {}
