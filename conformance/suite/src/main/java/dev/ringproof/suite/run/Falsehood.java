package dev.ringproof.suite.run;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.CodecAnswer.DebugRecordsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.answer.CodecAnswer.MetricsAnswer;
import dev.ringproof.spec.answer.DebugEntry;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.answer.TelemetryAnswer.ActiveSlotsAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.WindowKey;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer of the same shape that differs from another in one place, its last. */
final class Falsehood {
  private Falsehood() {}

  static Answer of(Answer honest) {
    return endsInNothing(honest) ? something(honest) : changed(honest);
  }

  private static boolean endsInNothing(Answer honest) {
    Value last = last(honest.fields());
    return last instanceof Value.Seq row && row.items().isEmpty()
        || honest.equals(LoadMissAnswer.NONE);
  }

  /** What ends in an empty list gets one item, what was not found is found. */
  private static Answer something(Answer honest) {
    if (honest instanceof MetricsAnswer) {
      return new MetricsAnswer(List.of(new MetricEntry(0, 1)));
    }
    if (honest instanceof DebugRecordsAnswer) {
      return new DebugRecordsAnswer(List.of(new DebugEntry(0, Words.of(0, 0, 0))));
    }
    if (honest instanceof ActiveSlotsAnswer) {
      return new ActiveSlotsAnswer(Words.of(0));
    }
    if (honest instanceof RingSnapshotAnswer ring) {
      return new RingSnapshotAnswer(
          ring.control(),
          ring.occupancy(),
          ring.totalSlots(),
          ring.queueDepth(),
          ring.slots(),
          ring.windows(),
          List.of(new WindowKey(0, 0)));
    }
    if (honest instanceof LoadMissAnswer) {
      return LoadMissAnswer.of(0, false);
    }
    throw new IllegalStateException("nothing to falsify in " + honest);
  }

  private static Answer changed(Answer honest) {
    try {
      return Answer.read(honest.getClass(), (Fields) changed(honest.fields()));
    } catch (MisfitException impossible) {
      throw new IllegalStateException("a changed value is still of its type", impossible);
    }
  }

  private static Value changed(Value honest) {
    if (honest instanceof Fields fields) {
      Map<String, Value> some = new LinkedHashMap<>(fields.asMap());
      String name = List.copyOf(some.keySet()).get(some.size() - 1);
      some.put(name, changed(some.get(name)));
      return Fields.copyOf(some);
    }
    if (honest instanceof Value.Seq seq) {
      List<Value> items = new ArrayList<>(seq.items());
      items.add(changed(items.remove(items.size() - 1)));
      return Value.seq(items);
    }
    return honest instanceof Bytes bytes ? changed(bytes) : changedScalar(honest);
  }

  private static Value changedScalar(Value honest) {
    if (honest instanceof Value.Int number) {
      return Value.number(number.number() ^ 1);
    }
    if (honest instanceof Value.Text u64) {
      return Value.u64(Long.parseUnsignedLong(u64.text()) ^ 1);
    }
    return honest instanceof Value.Flag flag ? Value.flag(!flag.flag()) : Value.number(1);
  }

  private static Bytes changed(Bytes honest) {
    if (honest.length() == 0) {
      return Bytes.of((byte) 0);
    }
    byte[] content = honest.toArray();
    content[content.length - 1] ^= 1;
    return Bytes.of(content);
  }

  private static Value last(Fields fields) {
    List<Value> values = List.copyOf(fields.asMap().values());
    return values.get(values.size() - 1);
  }
}
