package org.dangjian.market.assessment.rules;

import org.dangjian.market.assessment.rules.scheme.RuleKey;

/**
 * Something the holder can still do in the year (还差什么).
 *
 * @param rule key of the rule, the same as that of the finding about it
 * @param title what it is, in Chinese
 * @param expected what the scheme asks, in Chinese
 * @param actual what is there, in Chinese
 * @param brings points by which the total rises when this one thing is done and nothing else changes, including the
 *     points a veto then releases. {@link RuleKey#RELEASE} is the exception: it comes on top of all unmet mandatory
 *     items together
 */
public record Missing(String rule, String title, String expected, String actual, int brings) {}
