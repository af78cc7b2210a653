package org.dangjian.market.assessment.star;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a list of stars.
 *
 * @param effects what the stars lead to; in lists of effects only
 */
@Schema(name = "StarListLine")
public record StarListView(
        StarView.HolderView holder,
        String organizationName,
        String emblem,
        StarLevel star,
        LocalDate from,
        Integer quarter,
        List<StarView.EffectView> effects) {}
