/** Items through their life: entered, reviewed, shown, watched, taken down. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "organization.setting",
    "organization.registration",
    "member",
    "member.reportin",
    "holder",
    "access.account",
    "shelf.category",
    "shelf"
})
package org.dangjian.market.shelf.item;

import org.dangjian.market.shared.Knows;
