package dev.ringproof.inspect.dump;

import java.util.Objects;

/**
 * The two buffers of a kernel at one moment.
 *
 * @param control control buffer
 * @param ring ring
 */
public record Moment(DumpFile control, DumpFile ring) {
  /**
   * Checks that the two are what they are said to be.
   *
   * @throws UnusableDumpException when they look swapped
   */
  public static Moment of(DumpFile control, DumpFile ring) throws UnusableDumpException {
    Objects.requireNonNull(control, "control");
    if (ControlLikeness.of(ring.content()) && !ControlLikeness.of(control.content())) {
      throw new UnusableDumpException(
          ring.role(),
          ring.path(),
          "holds a control buffer, and "
              + control.role().option()
              + " "
              + Printable.of(control.path().toString())
              + " does not; swap the two");
    }
    return new Moment(control, ring);
  }
}
