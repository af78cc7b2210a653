/** Party members: who they are, where they belong, what becomes of them. */
@Knows({"shared", "organization", "organization.registration"})
package org.dangjian.market.member;

import org.dangjian.market.shared.Knows;
