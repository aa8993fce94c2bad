package dev.ringproof.inspect;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Buffers of a kernel, written word by word, that can be inspected or dumped to files. */
final class KernelImage {
  private final ByteBuffer ring;
  private final ByteBuffer control = ByteBuffer.allocate(ControlLayout.MIN_BYTES);
  private Optional<DumpFile> debugLog = Optional.empty();
  private Optional<Moment> previous = Optional.empty();
  private Words windowOpcodes = Words.EMPTY;

  /** A ring of EMPTY slots, tenants 0 and 1 authorised. */
  KernelImage(int slots) {
    ring = ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES);
    word(ControlLayout.TENANT_BASE_INDEX, ControlLayout.TENANT_MASKS_INDEX);
    word(ControlLayout.TENANT_MASKS_INDEX, ControlLayout.TENANT_AUTHORISED);
    word(ControlLayout.TENANT_MASKS_INDEX + 1, ControlLayout.TENANT_AUTHORISED);
  }

  KernelImage word(int index, int value) {
    LittleEndian.put(control, index, value);
    return this;
  }

  KernelImage slot(int index, SlotStatus status, int opcode, int tenant, int... args) {
    int first = index * SlotLayout.SLOT_WORDS;
    LittleEndian.put(ring, first + SlotLayout.STATUS_OFFSET, status.code());
    LittleEndian.put(ring, first + SlotLayout.OPCODE_OFFSET, opcode);
    LittleEndian.put(ring, first + SlotLayout.TENANT_OFFSET, tenant);
    LittleEndian.put(ring, first + SlotLayout.PRIORITY_OFFSET, 2);
    for (int arg = 0; arg < args.length; arg++) {
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + arg, args[arg]);
    }
    return this;
  }

  KernelImage debugLog(int... words) {
    debugLog = Optional.of(dump(DumpRole.DEBUG_LOG, "log.bin", buffer(words)));
    return this;
  }

  KernelImage after(KernelImage before) {
    previous =
        Optional.of(
            new Moment(
                dump(DumpRole.PREVIOUS_CONTROL, "control0.bin", before.control),
                dump(DumpRole.PREVIOUS_RING, "ring0.bin", before.ring)));
    return this;
  }

  KernelImage windows(int... opcodes) {
    windowOpcodes = Words.of(opcodes);
    return this;
  }

  Dumps dumps() {
    Moment now =
        new Moment(
            dump(DumpRole.CONTROL, "control.bin", control), dump(DumpRole.RING, "ring.bin", ring));
    return new Dumps(now, debugLog, previous, windowOpcodes);
  }

  Facts facts() {
    return Inspector.inspect(dumps());
  }

  Diagnosis.Condition condition() {
    return facts().diagnosis().condition();
  }

  List<Finding.Code> findings() {
    return facts().diagnosis().findings().stream().map(Finding::code).toList();
  }

  /** Texts of the findings of a kind. */
  List<String> told(Finding.Code code) {
    return facts().diagnosis().findings().stream()
        .filter(each -> each.code() == code)
        .map(Finding::text)
        .toList();
  }

  Path ringFile(Path directory) throws IOException {
    return Files.write(directory.resolve("ring.bin"), ring.array());
  }

  Path controlFile(Path directory) throws IOException {
    return Files.write(directory.resolve("control.bin"), control.array());
  }

  static ByteBuffer buffer(int... words) {
    ByteBuffer buffer = ByteBuffer.allocate(words.length * Integer.BYTES);
    for (int i = 0; i < words.length; i++) {
      LittleEndian.put(buffer, i, words[i]);
    }
    return buffer;
  }

  static DumpFile dump(DumpRole role, String name, ByteBuffer content) {
    return new DumpFile(role, Path.of(name), content.limit(), content, List.of());
  }
}
