/** Party members: who they are, where they belong, what becomes of them. */
@Knows({"platform.shared", "people.organization", "people.organization.registration"})
package org.dangjian.market.people.member;

import org.dangjian.market.platform.shared.Knows;
