package org.dangjian.market.platform.print;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of a record that stands on paper: as a column of a table, a field of a form, a word of a letter. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Printed {

    /** What stands above the column or beside the field. */
    String value();

    /** How wide the column is, in halves of a Chinese character. */
    int width() default 12;

    /** The component of a nested record that is printed in its place. */
    String of() default "";

    /** What is printed where there is nothing. */
    String absent() default "";

    /** What is printed for {@code true} and {@code false}. */
    String[] words() default {"是", "否"};

    /** Whether a book begins a page with each of its values, which then stand above the table and not in it. */
    boolean heading() default false;

    /** Whether a PDF shows it as a QR code and a workbook as the text. */
    boolean code() default false;
}
