package dev.ringproof.model.execution;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;

/** Writes the words of a slot whose publication has been found legal. */
final class SlotWriter {
  private final WordSpace ring;

  /** Writes into this ring. */
  SlotWriter(WordSpace ring) {
    this.ring = ring;
  }

  /** Opcode, tenant, priority and all twelve arguments, those not given zero. */
  void writePayload(PublishedSlot item) {
    store(item, SlotLayout.OPCODE_OFFSET, item.opcode());
    store(item, SlotLayout.TENANT_OFFSET, item.tenant());
    store(item, SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
    for (int i = 0; i < SlotLayout.ARGS_WORDS; i++) {
      int arg = i < item.args().length() ? item.args().at(i) : 0;
      store(item, SlotLayout.ARGS_OFFSET + i, arg);
    }
  }

  /** Payload, then PUBLISHED. */
  void publish(PublishedSlot item) {
    writePayload(item);
    store(item, SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
  }

  private void store(PublishedSlot item, int offset, int word) {
    ring.store(SlotWord.index(item.slot(), offset), word);
  }
}
