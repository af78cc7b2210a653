package org.dangjian.market.governance.agreement;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the three lists a line stands on (需求清单、资源清单、项目清单). */
@Schema(name = "AgreementLineKind")
@Labelled("AgreementLineKind")
public enum LineKind implements Titled {
    NEED,
    RESOURCE,
    PROJECT
}
