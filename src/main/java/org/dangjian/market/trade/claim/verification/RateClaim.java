package org.dangjian.market.trade.claim.verification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.dangjian.market.platform.shared.Spoken;

/**
 * One to five stars and a word.
 *
 * @param thanks a word to who served, which they are told
 */
public record RateClaim(
        @NotNull @Min(1) @Max(5) Integer stars,
        @Size(max = 500) String comment,
        @Size(max = 200) String thanks) implements Spoken {

    @Override
    public List<String> spokenWords() {
        return Arrays.asList(comment, thanks);
    }

    /** The same by a link, without signing in. */
    public record ByLink(
            @NotBlank @Size(max = 200) String token,
            @NotNull @Min(1) @Max(5) Integer stars,
            @Size(max = 500) String comment)
            implements Spoken {

        @Override
        public List<String> spokenWords() {
            return Arrays.asList(comment);
        }
    }
}
