/** Changes by POST, for callers whose network library has no PATCH ({@code wx.request}). */
@Knows({})
package org.dangjian.market.platform.http.twin;

import org.dangjian.market.platform.shared.Knows;
