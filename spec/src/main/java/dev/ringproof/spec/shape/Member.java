package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** A component of a record, as a member of the object that the record is on the wire. */
public final class Member {
  private final String name;
  private final Form<Object> form;
  private final boolean optional;
  private final MethodHandle accessor;

  Member(String name, Form<Object> form, boolean optional, MethodHandle accessor) {
    this.name = name;
    this.form = form;
    this.optional = optional;
    this.accessor = accessor;
  }

  /** Name on the wire. */
  public String name() {
    return name;
  }

  /** How its value is written. */
  public Form<?> form() {
    return form;
  }

  /** Whether it may be absent. */
  public boolean optional() {
    return optional;
  }

  /** Type as {@code operations.json} writes it; {@code ?} says that it may be absent. */
  public String notation() {
    return optional ? form.notation() + "?" : form.notation();
  }

  /** The value that a record holds, in the form of the wire, if it is present. */
  public Optional<Value> of(Record holder) {
    Object held = get(holder);
    if (!optional) {
      return Optional.of(form.write(held));
    }
    return ((Optional<?>) held).map(form::write);
  }

  /** The value of a member that is always present. */
  Value write(Record holder) {
    return form.write(get(holder));
  }

  Form<Object> anyForm() {
    return form;
  }

  Object read(Value value) throws MisfitException {
    try {
      Object read = form.read(value);
      return optional ? Optional.of(read) : read;
    } catch (MisfitException misfit) {
      throw misfit.under(name);
    }
  }

  private Object get(Record holder) {
    try {
      return (Object) accessor.invokeExact((Object) holder);
    } catch (Error | RuntimeException own) {
      throw own;
    } catch (Throwable impossible) {
      throw new IllegalStateException(name + " of a public record is not readable", impossible);
    }
  }
}
