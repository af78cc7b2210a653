package org.dangjian.market.testsupport.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

@Suite
@SuiteDisplayName("trade, assessment and the pages")
@SelectPackages(Half.ALL)
@IncludePackages({Half.TRADE, Half.ASSESSMENT, Half.GOVERNANCE, Half.PAGES})
@IncludeClassNamePatterns(Half.ANY)
class MarketSuite {}
