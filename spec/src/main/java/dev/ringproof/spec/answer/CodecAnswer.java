package dev.ringproof.spec.answer;

import dev.ringproof.spec.value.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers of lengths, encoders and readers. */
public sealed interface CodecAnswer extends Answer {
  /**
   * Length that a buffer of the asked size would have.
   *
   * @param bytes in bytes, 64 bits; empty when there can be no such buffer
   */
  record ByteLenAnswer(OptionalLong bytes) implements CodecAnswer {
    /** No buffer of the size can be. */
    public static final ByteLenAnswer NONE = new ByteLenAnswer(OptionalLong.empty());

    /** A length in bytes, at least 0. */
    public static ByteLenAnswer of(long bytes) {
      return new ByteLenAnswer(OptionalLong.of(bytes));
    }
  }

  /** A control buffer, fresh or as it is afterwards. */
  record ControlAnswer(Bytes control) implements CodecAnswer {}

  /** A ring, fresh or as it is afterwards. */
  record RingAnswer(Bytes ring) implements CodecAnswer {}

  /** A debug log. */
  record DebugLogAnswer(Bytes debugLog) implements CodecAnswer {}

  /** The 64 bytes of one slot. */
  record SlotBytesAnswer(Bytes slot) implements CodecAnswer {}

  /** A word of the control buffer. */
  record WordAnswer(int value) implements CodecAnswer {}

  /** Per-opcode counters that are not zero, by ascending opcode. */
  record MetricsAnswer(List<MetricEntry> metrics) implements CodecAnswer {
    /** Copies the list. */
    public MetricsAnswer {
      metrics = List.copyOf(metrics);
    }
  }

  /** Records of a debug log, oldest first. */
  record DebugRecordsAnswer(List<DebugEntry> records) implements CodecAnswer {
    /** Copies the list. */
    public DebugRecordsAnswer {
      records = List.copyOf(records);
    }
  }

  /** A number of slots. */
  record CountAnswer(int count) implements CodecAnswer {}

  /**
   * What a slot asks for.
   *
   * @param found whether it asks for a resource
   * @param resourceId u32, present when found
   * @param prefetch whether it only prepares, present when found
   */
  record LoadMissAnswer(boolean found, Optional<Integer> resourceId, Optional<Boolean> prefetch)
      implements CodecAnswer {
    /** A slot that asks for nothing. */
    public static final LoadMissAnswer NONE =
        new LoadMissAnswer(false, Optional.empty(), Optional.empty());

    /** Checks that the details are there when something was found, and only then. */
    public LoadMissAnswer {
      if (resourceId.isPresent() != found || prefetch.isPresent() != found) {
        throw new IllegalArgumentException(
            "resource_id and prefetch belong to found=true, and to nothing else");
      }
    }

    /** A slot that asks for a resource, u32. */
    public static LoadMissAnswer of(int resourceId, boolean prefetch) {
      return new LoadMissAnswer(true, Optional.of(resourceId), Optional.of(prefetch));
    }
  }

  /** Index of a word in a ring. */
  record WordIndexAnswer(int index) implements CodecAnswer {}

  /** Classes that an opcode belongs to. */
  record OpcodeClassAnswer(boolean system, boolean builtin, boolean user, boolean publishable)
      implements CodecAnswer {}
}
