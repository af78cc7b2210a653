package org.dangjian.market.platform.http.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A text or date in a request that no field may hold; the message tells a person what to change. */
class TextRuleViolation extends JsonProcessingException {

    TextRuleViolation(String message, JsonLocation location) {
        super(message, location);
    }

    @Override
    public String getMessage() {
        return getOriginalMessage();
    }
}
