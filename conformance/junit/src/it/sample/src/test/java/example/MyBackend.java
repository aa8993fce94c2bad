package example;

import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.ControlAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.PriorityOffsetsAnswer;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.LaunchOperation.DefaultPriorityOffsets;
import dev.ringproof.spec.operation.LaunchOperation.WriteDefaultPriorityOffsets;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** A backend of its own, as small as one can be: the priority partition and nothing else. */
final class MyBackend implements Backend {
  private static final int FIRST_WORD = 129;

  @Override
  public Implementation implementation() {
    return Implementation.of("my-ring", "1", "Java");
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SCHEDULE);
  }

  @Override
  public Outcome apply(Operation operation) {
    if (operation instanceof DefaultPriorityOffsets asked) {
      return Outcome.done(new PriorityOffsetsAnswer(Words.of(offsets(asked.totalSlots()))));
    }
    return write((WriteDefaultPriorityOffsets) operation);
  }

  private static int[] offsets(int slots) {
    long all = Integer.toUnsignedLong(slots);
    long fifth = all / 5;
    long past = all - 2 * fifth;
    return new int[] {0, (int) fifth, (int) (2 * fifth), (int) past, (int) (past + fifth), slots};
  }

  private static Outcome write(WriteDefaultPriorityOffsets asked) {
    byte[] control = asked.control().toArray();
    if (control.length % 4 != 0) {
      return refused(Refusal.misaligned(BufferName.CONTROL, control.length), control);
    }
    ByteBuffer words = ByteBuffer.wrap(control).order(ByteOrder.LITTLE_ENDIAN);
    int[] offsets = offsets(asked.totalSlots());
    for (int i = 0; i < offsets.length; i++) {
      if (4 * (FIRST_WORD + i) >= control.length) {
        return refused(Refusal.of(RefusalCode.CONTROL_LENGTH), control);
      }
      words.putInt(4 * (FIRST_WORD + i), offsets[i]);
    }
    return Outcome.done(new ControlAnswer(Bytes.of(control)));
  }

  private static Outcome refused(Refusal refusal, byte[] control) {
    return Outcome.refused(refusal, ChangedBuffers.ofControl(Bytes.of(control)));
  }
}
