package org.dangjian.market.governance.whistle.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dangjian.market.governance.whistle.Satisfaction;
import org.dangjian.market.platform.shared.Spoken;

/** What the reporter says of how it was settled. Whoever is dissatisfied says why. */
public record RateCase(
        @NotNull Satisfaction satisfaction, @Size(max = 500) String comment) implements Spoken {

    @Override
    public List<String> spokenWords() {
        return List.of(comment == null ? "" : comment);
    }
}
