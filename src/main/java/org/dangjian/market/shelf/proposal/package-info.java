/** Needs and offers on their way to the shelf, and who waits for them. */
@Knows({
    "shared",
    "audit",
    "notice",
    "organization",
    "organization.setting",
    "member",
    "holder",
    "access.account",
    "shelf.category",
    "shelf",
    "shelf.item"
})
package org.dangjian.market.shelf.proposal;

import org.dangjian.market.shared.Knows;
