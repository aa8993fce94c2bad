package dev.ringproof.spec.descriptor;

import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Objects;

/** A typed request to publish one slot. */
public sealed interface SlotDescriptor {
  /** Tenant id, u32. */
  int tenant();

  /**
   * One operation in one slot.
   *
   * @param tenant u32
   * @param opcode u32
   * @param args positional arguments, u32
   */
  record Single(int tenant, int opcode, Words args) implements SlotDescriptor {
    /** Checks presence. */
    public Single {
      Objects.requireNonNull(args, "args");
    }
  }

  /**
   * Several inner operations in one slot.
   *
   * @param tenant u32
   * @param packed inner operations in order
   */
  record Packed(int tenant, List<PackedOp> packed) implements SlotDescriptor {
    /** Copies the list. */
    public Packed {
      packed = List.copyOf(packed);
    }
  }
}
