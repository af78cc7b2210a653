package org.dangjian.market.platform.job;

/**
 * How a job ended.
 *
 * @param result the answer, stored with the job and served under its {@code resultUrl}; {@code null} when the result
 *     lives elsewhere
 * @param resultUrl API path of the result; {@code null} for the job's own
 * @param failure why nothing was done, in Chinese, or {@code null} after success
 */
public record JobOutcome(Object result, String resultUrl, String failure) {

    public static JobOutcome done(Object result) {
        return new JobOutcome(result, null, null);
    }

    public static JobOutcome at(String resultUrl) {
        return new JobOutcome(null, resultUrl, null);
    }

    public static JobOutcome failed(Object result, String why) {
        return new JobOutcome(result, null, why);
    }
}
