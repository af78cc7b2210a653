package org.dangjian.market.governance.whistle.matter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a district's list of matters. */
@Schema(name = "Matter")
public record MatterView(
        UUID id,
        UUID districtId,
        String code,
        String title,
        @Nullable DepartmentView lead,
        List<DepartmentView> support,
        int acknowledgeHours,
        int settleHours,
        boolean urgent,
        boolean closed,
        int version)
        implements IfMatch.Versioned {

    /** @param departments the departments by id */
    static MatterView of(Matter matter, Map<UUID, DepartmentView> departments) {
        return new MatterView(
                matter.id(),
                matter.districtId(),
                matter.code(),
                matter.title(),
                matter.leadId() == null ? null : departments.get(matter.leadId()),
                matter.support().stream()
                        .map(departments::get)
                        .filter(Objects::nonNull)
                        .sorted(java.util.Comparator.comparing(DepartmentView::name))
                        .toList(),
                matter.acknowledgeHours(),
                matter.settleHours(),
                matter.isUrgent(),
                matter.isClosed(),
                matter.version());
    }
}
