package dev.ringproof.stress.litmus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One promise about the order of accesses, in two nested jcstress tests: {@code Holds} asks the
 * reference itself, and {@code Broken} its twin, which keeps the promise in all but one thing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Litmus {
  /** Number of the property, from 1; the one in the name of the class. */
  int number();

  /** Ids of the rules of the norm that the property is of, at least one. */
  String[] rules();
}
