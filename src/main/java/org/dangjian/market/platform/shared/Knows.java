package org.dangjian.market.platform.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rooms that a room may know, in code and in queries; arrows run down only. What is not named is not allowed, and what is
 * named is used: {@code ArchitectureTest} and {@code QueryArrowsTest} read it.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Knows {

    /** Packages below {@code org.dangjian.market}: {@code shared}, {@code assessment.run}. */
    String[] value();
}
