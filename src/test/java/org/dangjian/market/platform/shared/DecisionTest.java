package org.dangjian.market.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One vocabulary for every second person. */
class DecisionTest {

    @ParameterizedTest
    @CsvSource({"APPROVE, REJECT, true", "REJECT, REJECT, false", "APPROVE, RETURN, true", "RETURN, RETURN, false"})
    void whatCanBeSaidCounts(Decision said, Decision other, boolean approves) {
        assertThat(said.approvesElse(other)).isEqualTo(approves);
    }

    @ParameterizedTest
    @CsvSource({"RETURN, REJECT", "REJECT, RETURN"})
    void whatCannotBeSaidThereIsNamed(Decision said, Decision other) {
        assertThatThrownBy(() -> said.approvesElse(other))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.VALIDATION_FAILED));
    }

    @Test
    void theWordOfAnEarlierContractIsStillRead() throws JsonProcessingException {
        assertThat(new ObjectMapper().readValue("\"VERIFY\"", Decision.class)).isEqualTo(Decision.APPROVE);
    }
}
