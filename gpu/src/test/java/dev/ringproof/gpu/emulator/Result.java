package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.LittleEndian;

/** What a run left in its buffers. */
record Result(Fields fields) {
  static Result of(Backend backend, Operation operation) {
    return new Result(assertInstanceOf(Outcome.Done.class, backend.apply(operation)).fields());
  }

  int control(int index) {
    return word("control", index);
  }

  int observable(int index) {
    return control(Program.OBSERVABLE + index);
  }

  int log(int index) {
    return word("debug_log", index);
  }

  SlotStatus status(int slot) {
    return SlotStatus.of(word("ring", slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET));
  }

  private int word(String buffer, int index) {
    Bytes bytes = (Bytes) fields.get(buffer).orElseThrow();
    return LittleEndian.get(bytes.view(), index);
  }
}
