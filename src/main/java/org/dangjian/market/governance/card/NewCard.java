package org.dangjian.market.governance.card;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A card as the service drafts it where something is behind; people look at it before it goes out.
 *
 * @param place the office that presses
 * @param to the organization that is pressed
 * @param about what it is about, in a line
 * @param reason what is behind, with its days
 * @param subjectId the task or order it is about: of each only one card is on its way
 * @param answerBy the last day for an answer
 */
public record NewCard(UUID place, UUID to, String about, String reason, UUID subjectId, LocalDate answerBy) {}
