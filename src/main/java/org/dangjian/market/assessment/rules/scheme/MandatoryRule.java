package org.dangjian.market.assessment.rules.scheme;

/**
 * How many mandatory items each holder owes in the year and what each is worth (必选项目),
 * 《城市区域化党建调研报告》二(二): five items of ten points.
 *
 * @param expected number of items owed; a different number blocks the official run. Holders with a recorded individual
 *     plan owe the items of the plan, of whatever number from one upwards
 * @param points points of one item, or null when the scheme does not prescribe them
 */
public record MandatoryRule(int expected, Integer points) {}
