package dev.ringproof.stress.litmus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One promise about the order of accesses, in two nested jcstress tests: {@code Holds} asks the
 * library itself, and {@code Broken} its twin, which keeps the promise in all but one thing. The
 * rules that the promise is of stand in {@link dev.ringproof.spec.norm.Proves}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Litmus {
  /** Number of the property, from 1; the one in the name of the class. */
  int value();
}
