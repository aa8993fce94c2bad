package dev.ringproof.stress.litmus;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a twin does without, and how that shows.
 *
 * <p>A twin is the proof that its litmus test can fail: the outcome that is forbidden there is
 * graded as interesting here, so that jcstress does not call the run a failure, and a run in which
 * it is not seen proves nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BrokenTwin {
  /** The one guarantee that is dropped, in a sentence. */
  String drops();

  /**
   * Ids of outcomes, each to be seen in every run of the twin; none where no x86 processor can show
   * it.
   */
  String[] shows();

  /** What shows it instead where no outcome can: a mutant of a TLA+ model, or a test. */
  String shownBy() default "";
}
