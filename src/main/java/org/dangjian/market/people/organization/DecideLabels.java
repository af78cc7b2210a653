package org.dangjian.market.people.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * What a district calls roles and levels.
 *
 * @param labels by the keys of the labels ({@code Role.STREET_STAFF}, {@code Level.BRANCH}), at most 20 characters each; those
 *     that are not named are called as shipped
 */
public record DecideLabels(
        @NotNull @Size(max = 50) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 20) String> labels) {

    public DecideLabels {
        if (labels != null) {
            Map<String, String> normal = new TreeMap<>();
            labels.forEach((key, word) -> normal.put(key, word == null ? "" : NormalForm.line(word)));
            labels = normal;
        }
    }
}
