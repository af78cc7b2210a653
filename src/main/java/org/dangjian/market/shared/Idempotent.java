package org.dangjian.market.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that has one effect per {@code Idempotency-Key}: the same key and body get the first answer again.
 *
 * <p>The interceptor owns the transaction and its retries, so the key is stored with the effect or not at all.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether the call is refused without a key: everything that moves points, stock or claims. */
    @Nonbinding
    boolean required() default false;
}
