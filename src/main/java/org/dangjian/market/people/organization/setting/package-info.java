/** What an organization may set for itself, and which units are judged. */
@Knows({"platform.shared", "platform.audit", "people.organization"})
package org.dangjian.market.people.organization.setting;

import org.dangjian.market.platform.shared.Knows;
