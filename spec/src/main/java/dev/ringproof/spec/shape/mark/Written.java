package dev.ringproof.spec.shape.mark;

import dev.ringproof.spec.shape.Form;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A type whose values are written by a form of its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Written {
  /** The form; it has a public constructor without parameters. */
  Class<? extends Form<?>> by();
}
