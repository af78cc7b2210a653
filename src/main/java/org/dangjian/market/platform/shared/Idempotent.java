package org.dangjian.market.platform.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that has one effect per {@code Idempotency-Key}: the same key and body get the first answer again.
 *
 * <p>The interceptor owns the transaction and its retries, so the key is stored with the effect or not at all. What takes
 * time and needs no database is a {@link Preparation}: it is done before the transaction opens, so that it holds no
 * connection.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether the call is refused without a key: everything that moves points, stock or claims. */
    @Nonbinding
    boolean required() default false;

    /** What is done before the transaction opens; {@code Preparation} itself stands for nothing. */
    @Nonbinding
    Class<? extends Preparation> prepare() default Preparation.class;

    /**
     * Work of an operation that takes time: a picture decoded, a table read, a password hashed. A request-scoped bean that
     * keeps what came of it for the operation.
     */
    interface Preparation {

        /**
         * Does the work, once, however often the transaction is tried; not for a copy whose answer is known already.
         *
         * @param arguments those of the operation, not validated yet: what is missing or wrong is left to the operation
         */
        void prepare(Object[] arguments);
    }
}
