package dev.daogou.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whom a resource class or method admits; the method's word counts over the class's. A resource without it admits nobody. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Admits {
    Role[] value();

    /**
     * Whether a key that is lent to a console's session opens it too. Not where it could be turned into something that
     * outlives the session.
     */
    boolean lent() default true;

    /** Whether a lent key opens it nonetheless when its agent has just given their password for it. */
    boolean confirmed() default false;
}
