/** The views over all of an assessment and its results, and the operations that answer with them. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "people.organization",
    "people.holder",
    "people.access.account",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.event",
    "assessment.run",
    "assessment.decision",
    "assessment.appraisal",
    "assessment.help",
    "assessment.use",
    "assessment.closing",
    "assessment.publicity",
    "assessment.objection"
})
package org.dangjian.market.assessment.dossier;

import org.dangjian.market.platform.shared.Knows;
