package dev.ringproof.inspect.dump;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that hold a dump otherwise than as its bytes, each with the command that gets them. */
enum Disguise {
  /** Compressed. */
  GZIP("is compressed by gzip", "gzip -dc FILE > FILE.bin", "\u001f\u008b\b.*"),
  /** An array with a head. */
  NPY(
      "is an array of NumPy, with a head before the bytes",
      "python3 -c \"import numpy; numpy.load('FILE').tofile('FILE.bin')\"",
      "\u0093NUMPY.*"),
  /** Text with addresses and a column of characters. */
  XXD("is the text of xxd", "xxd -r FILE > FILE.bin", "[0-9a-f]{8}: ([0-9a-f]{2,32} ){1,16}.*"),
  /** Likewise, by the other tool. */
  HEXDUMP(
      "is the text of hexdump",
      "cut -c11-58 FILE | xxd -r -p > FILE.bin",
      "[0-9a-f]{8}  ([0-9a-f]{2} +){16}\\|.*"),
  /** Text without addresses. */
  HEX("is hexadecimal text", "xxd -r -p FILE > FILE.bin", "[0-9a-fA-F\\r\\n]{16,}"),
  /** Words as a debugger shows them. */
  GDB(
      "is the text of gdb",
      "in gdb: dump binary memory FILE.bin START END",
      "0x[0-9a-f]+( <[^>]*>)?:\\s.*"),
  /** Any other text. */
  TEXT("is text", "dump the bytes themselves", "[\\x20-\\x7e\\s]{16,}"),
  /** Words with their bytes in the opposite order. */
  BIG_ENDIAN(
      "holds big-endian words", "objcopy -I binary -O binary --reverse-bytes=4 FILE FILE.le", "") {
    @Override
    boolean fits(DumpRole role, ByteBuffer bytes) {
      return switch (role) {
        case CONTROL, PREVIOUS_CONTROL -> swappedControl(bytes);
        case RING, PREVIOUS_RING -> swappedRing(bytes);
        case DEBUG_LOG -> false;
      };
    }
  };

  private static final int LOOKED_AT_BYTES = 256;

  private final String fact;
  private final String mend;
  private final Pattern start;

  Disguise(String fact, String mend, String start) {
    this.fact = fact;
    this.mend = mend;
    this.start = Pattern.compile(start, Pattern.DOTALL);
  }

  /** The disguise of a file's bytes, if they are no dump of that role but look like one. */
  static Optional<Disguise> of(DumpRole role, ByteBuffer bytes) {
    return Arrays.stream(values()).filter(each -> each.fits(role, bytes)).findFirst();
  }

  /** What the file is instead, and the command that mends it. */
  String told(Path file) {
    String name = file.toString();
    // A name that a shell would take apart is better typed by who knows it.
    boolean plain = name.matches("[A-Za-z0-9_./+-]+");
    return fact + ", not the bytes of a dump; " + (plain ? mend.replace("FILE", name) : mend);
  }

  boolean fits(DumpRole role, ByteBuffer bytes) {
    byte[] head = new byte[Math.min(bytes.limit(), LOOKED_AT_BYTES)];
    bytes.get(0, head);
    return start.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches();
  }

  private static boolean swappedControl(ByteBuffer bytes) {
    return LittleEndian.words(bytes) >= ControlLayout.MIN_WORDS
        && swapped(bytes, ControlLayout.TENANT_BASE_INDEX) == ControlLayout.TENANT_MASKS_INDEX;
  }

  /** Some status has a name when turned round, and none has one as it stands but EMPTY. */
  private static boolean swappedRing(ByteBuffer bytes) {
    boolean some = false;
    int words = LittleEndian.words(bytes);
    for (int slot = 0; slot + SlotLayout.SLOT_WORDS <= words; slot += SlotLayout.SLOT_WORDS) {
      int status = slot + SlotLayout.STATUS_OFFSET;
      if (busy(LittleEndian.get(bytes, status))) {
        return false;
      }
      some |= busy(swapped(bytes, status));
    }
    return some;
  }

  private static boolean busy(int status) {
    return status != SlotStatus.EMPTY.code() && SlotStatus.of(status) != SlotStatus.UNKNOWN;
  }

  private static int swapped(ByteBuffer bytes, int index) {
    return Integer.reverseBytes(LittleEndian.get(bytes, index));
  }
}
