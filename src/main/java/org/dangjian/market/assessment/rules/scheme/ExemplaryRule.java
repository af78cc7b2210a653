package org.dangjian.market.assessment.rules.scheme;

/**
 * When a committee is suggested for 示范星 (综合评定党建“示范星”，《构建“1+3”制度体系抓实基层党建工作》三): by its own stars
 * and by those of the branches and members below it.
 *
 * @param ownBand code of the lowest star level of the committee itself
 * @param band code of the lowest star level that branches and members are counted from
 * @param branchShare least share of the branches below that reach it, in percent
 * @param memberShare least share of the members below who reach it, in percent
 */
public record ExemplaryRule(String ownBand, String band, int branchShare, int memberShare) {}
