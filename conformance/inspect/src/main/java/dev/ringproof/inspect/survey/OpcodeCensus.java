package dev.ringproof.inspect.survey;

import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.inspect.facts.OpcodeFacts;
import dev.ringproof.inspect.facts.OpcodeName;
import dev.ringproof.spec.control.ControlLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Opcodes that were executed, or that active slots hold. */
final class OpcodeCensus {
  private OpcodeCensus() {}

  /** The most active first, then the most executed, then the smallest. */
  static List<OpcodeFacts> of(ControlSnapshot control, Survey survey) {
    Map<Long, Long> active = new TreeMap<>();
    survey.activeOpcodes().forEach(each -> active.put(each.word(), each.count()));
    for (int opcode = 0; opcode < ControlLayout.METRICS_WORDS; opcode++) {
      if (control.metric(opcode) != 0) {
        active.putIfAbsent((long) opcode, 0L);
      }
    }
    List<OpcodeFacts> census = new ArrayList<>();
    active.forEach((opcode, slots) -> census.add(one(control, opcode, slots)));
    census.sort(
        Comparator.comparingLong(OpcodeFacts::activeSlots)
            .thenComparing(each -> each.executed().orElse(0L))
            .reversed()
            .thenComparing(OpcodeFacts::opcode));
    return census;
  }

  private static OpcodeFacts one(ControlSnapshot control, long opcode, long activeSlots) {
    Optional<Long> executed =
        opcode < ControlLayout.METRICS_WORDS
            ? Optional.of(Integer.toUnsignedLong(control.metric((int) opcode)))
            : Optional.empty();
    return new OpcodeFacts(opcode, OpcodeName.of((int) opcode), executed, activeSlots);
  }
}
