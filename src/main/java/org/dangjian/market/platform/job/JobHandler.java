package org.dangjian.market.platform.job;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The work behind one kind of job. A feature provides one bean per kind. */
public interface JobHandler {

    /** What the stored result of such a job is, for the contract; work whose result lives elsewhere has none. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Yields {
        Class<?> value();
    }

    /** The kind, as shown in {@code Job.kind}. */
    String kind();

    /**
     * Does the work. Called outside a transaction; a run that was cut off is started again, so it must continue or
     * begin anew without doubling anything.
     */
    JobOutcome run(JobContext context);
}
