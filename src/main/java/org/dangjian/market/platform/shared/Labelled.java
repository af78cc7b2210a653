package org.dangjian.market.platform.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Under which name the words of a {@link Titled} enum stand in {@link Labels}: that of its schema in the contract. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Labelled {

    String value();
}
