package org.dangjian.market.platform.keys;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password of 8 to 128 characters with at least one letter and one digit. */
@Pattern(regexp = "(?s)(?=.*[A-Za-z])(?=.*\\d).{8,128}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StrongPassword {

    String message() default "{password.format}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
