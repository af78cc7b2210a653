package org.dangjian.market.assessment.progress.month;

/**
 * What became of this month's reminders.
 *
 * @param sent to how many they went now
 * @param before who had this month's already
 * @param withoutAccount whom only a call or a visit reaches
 */
public record RemindersSent(int sent, int before, int withoutAccount) {}
