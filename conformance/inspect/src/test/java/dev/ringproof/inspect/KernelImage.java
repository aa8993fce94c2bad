package dev.ringproof.inspect;

import dev.ringproof.inspect.dump.DumpFile;
import dev.ringproof.inspect.dump.DumpRole;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.dump.Moment;
import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.survey.Inspector;
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
public final class KernelImage {
  private final ByteBuffer ring;
  private final ByteBuffer control = ByteBuffer.allocate(ControlLayout.MIN_BYTES);
  private Optional<DumpFile> debugLog = Optional.empty();
  private Optional<Moment> previous = Optional.empty();
  private int controlBytes = ControlLayout.MIN_BYTES;
  private List<String> leftOut = List.of();
  private Words windowOpcodes = Words.EMPTY;

  /** A ring of EMPTY slots, tenants 0 and 1 authorised. */
  public KernelImage(int slots) {
    ring = ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES);
    word(ControlLayout.TENANT_BASE_INDEX, ControlLayout.TENANT_MASKS_INDEX);
    word(ControlLayout.TENANT_MASKS_INDEX, ControlLayout.TENANT_AUTHORISED);
    word(ControlLayout.TENANT_MASKS_INDEX + 1, ControlLayout.TENANT_AUTHORISED);
  }

  public KernelImage word(int index, int value) {
    LittleEndian.put(control, index, value);
    return this;
  }

  public KernelImage slot(int index, SlotStatus status, int opcode, int tenant, int... args) {
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

  public KernelImage debugLog(int... words) {
    debugLog = Optional.of(dump(DumpRole.DEBUG_LOG, "log.bin", buffer(words)));
    return this;
  }

  public KernelImage after(KernelImage before) {
    previous =
        Optional.of(
            new Moment(
                before.controlDump(DumpRole.PREVIOUS_CONTROL, "control0.bin"),
                before.ringDump(DumpRole.PREVIOUS_RING, "ring0.bin")));
    return this;
  }

  /** As a lenient reader gives it of which only the first words of the control buffer are left. */
  public KernelImage controlCutTo(int words) {
    controlBytes = words * Integer.BYTES;
    for (int word = words; word < ControlLayout.MIN_WORDS; word++) {
      word(word, 0);
    }
    return this;
  }

  /** As a lenient reader gives it of which the end of the ring is left out. */
  public KernelImage ringCut() {
    leftOut = List.of("the rest");
    return this;
  }

  public KernelImage windows(int... opcodes) {
    windowOpcodes = Words.of(opcodes);
    return this;
  }

  public Dumps dumps() {
    Moment now =
        new Moment(
            controlDump(DumpRole.CONTROL, "control.bin"), ringDump(DumpRole.RING, "ring.bin"));
    return new Dumps(now, debugLog, previous, windowOpcodes);
  }

  public Facts facts() {
    return Inspector.inspect(dumps());
  }

  public Diagnosis.Condition condition() {
    return facts().diagnosis().condition();
  }

  public List<Finding.Code> findings() {
    return facts().diagnosis().findings().stream().map(Finding::code).toList();
  }

  /** Texts of the findings of a kind. */
  public List<String> told(Finding.Code code) {
    return facts().diagnosis().findings().stream()
        .filter(each -> each.code() == code)
        .map(Finding::text)
        .toList();
  }

  public Path ringFile(Path directory) throws IOException {
    return Files.write(directory.resolve("ring.bin"), ring.array());
  }

  public Path controlFile(Path directory) throws IOException {
    return Files.write(directory.resolve("control.bin"), control.array());
  }

  public static ByteBuffer buffer(int... words) {
    ByteBuffer buffer = ByteBuffer.allocate(words.length * Integer.BYTES);
    for (int i = 0; i < words.length; i++) {
      LittleEndian.put(buffer, i, words[i]);
    }
    return buffer;
  }

  private DumpFile controlDump(DumpRole role, String name) {
    return new DumpFile(role, Path.of(name), controlBytes, control, List.of());
  }

  private DumpFile ringDump(DumpRole role, String name) {
    return new DumpFile(role, Path.of(name), ring.limit(), ring, leftOut);
  }

  public static DumpFile dump(DumpRole role, String name, ByteBuffer content) {
    return new DumpFile(role, Path.of(name), content.limit(), content, List.of());
  }
}
