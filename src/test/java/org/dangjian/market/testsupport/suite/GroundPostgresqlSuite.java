package org.dangjian.market.testsupport.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

@Suite
@SuiteDisplayName("all but trade and assessment on PostgreSQL")
@SelectPackages(Half.ALL)
@ExcludePackages({Half.TRADE, Half.ASSESSMENT, Half.GOVERNANCE, Half.PAGES})
@IncludeClassNamePatterns(Half.SERVICE)
class GroundPostgresqlSuite {}
