package dev.ringproof.spec.render;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Layout, limits and wire words of the protocol as a source file for other languages.
 *
 * <p>A C name is {@code RINGPROOF_} and the group, then the Java name: {@code
 * RINGPROOF_CONTROL_EPOCH_INDEX}, {@code RINGPROOF_STATUS_DONE}; a name that begins with its group
 * does not repeat it: {@code RINGPROOF_SLOT_WORDS}. Rust and Python names lack {@code RINGPROOF_}.
 * The same input gives the same bytes on every machine.
 */
public final class ConstantHeader {
  private static final String NOTICE =
      "Constants of the ring protocol, rendered from the norm: do not edit.";

  private static final List<HeaderGroup> GROUPS =
      List.of(
          HeaderGroup.ofConstants("SLOT", SlotLayout.class),
          HeaderGroup.ofCodes("STATUS", SlotStatus.values(), SlotStatus.UNKNOWN, SlotStatus::code),
          HeaderGroup.ofCodes("PRIORITY", Priority.values(), null, Priority::code),
          HeaderGroup.ofConstants("RING", RingLayout.class),
          HeaderGroup.ofConstants("CONTROL", ControlLayout.class),
          HeaderGroup.ofConstants("DEBUG_LOG", DebugLogLayout.class),
          HeaderGroup.ofConstants("PACKED", PackedLayout.class),
          HeaderGroup.ofCodes("OPCODE", Opcode.values(), Opcode.OTHER, Opcode::code),
          HeaderGroup.ofConstants("OPCODE", Opcode.class));

  private ConstantHeader() {}

  /** Source text in a language; ends with a line feed. */
  public static String render(HeaderSyntax syntax) {
    StringBuilder text = new StringBuilder(syntax.opening(NOTICE));
    for (HeaderGroup group : GROUPS) {
      text.append('\n');
      group
          .words()
          .forEach((name, word) -> text.append(syntax.constant(group.qualified(name), word)));
    }
    return text.append(syntax.closing()).toString();
  }

  /**
   * Writes a file, and the folders that it lies in.
   *
   * @param args language ({@code c}, {@code rust}, {@code python}) and file
   * @throws IOException when the file cannot be written
   * @throws IllegalArgumentException when the arguments are not these two
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "arguments=" + args.length + ": give a language (c, rust, python) and a file");
    }
    Path file = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, render(HeaderSyntax.valueOf(args[0].toUpperCase(Locale.ROOT))));
  }
}
