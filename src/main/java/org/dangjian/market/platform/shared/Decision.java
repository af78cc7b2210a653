package org.dangjian.market.platform.shared;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a second person says, wherever one is asked. */
@Schema(description = "APPROVE：通过；RETURN：退回修改；REJECT：不通过。办理处不接受的选择答 400")
@Labelled("Decision")
public enum Decision implements Titled {

    /** It holds. {@code VERIFY} is the word of an earlier contract. */
    @JsonAlias("VERIFY")
    APPROVE,

    /** It goes back to be put right. */
    RETURN,

    /** It ends here. */
    REJECT;

    /**
     * Whether it is {@link #APPROVE}, where beside it only one other thing can be said.
     *
     * @throws Problem {@code validation-failed} for the third
     */
    public boolean approvesElse(Decision other) {
        if (this != APPROVE && this != other) {
            throw Problem.invalid("decision", "这里请选择 APPROVE（通过）或 " + other + "（" + other.title() + "）");
        }
        return this == APPROVE;
    }
}
