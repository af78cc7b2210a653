package org.dangjian.market.platform.job;

/** The work behind one kind of job. A feature provides one bean per kind. */
public interface JobHandler {

    /** The kind, as shown in {@code Job.kind}. */
    String kind();

    /**
     * Does the work. Called outside a transaction; a run that was cut off is started again, so it must continue or
     * begin anew without doubling anything.
     */
    JobOutcome run(JobContext context);
}
