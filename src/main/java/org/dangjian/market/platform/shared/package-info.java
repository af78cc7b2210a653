/** What every room speaks of: holders, callers, the calendar, problems, pages, normal forms, field encryption. */
@Knows({})
package org.dangjian.market.platform.shared;
