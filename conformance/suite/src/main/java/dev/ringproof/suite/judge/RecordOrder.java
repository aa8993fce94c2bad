package dev.ringproof.suite.judge;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Debug logs that many lanes wrote are equal as multisets of records. */
final class RecordOrder {
  private RecordOrder() {}

  /** Whether the order of the records is left open by an operation. */
  static boolean isOpen(OperationName operation) {
    return operation == OperationName.RUN_PARALLEL || operation == OperationName.RUN_PERSISTENT;
  }

  /** The log with its whole records in ascending order; what lies behind them stays. */
  static Bytes ascending(Bytes log) {
    ByteBuffer words = log.toBuffer();
    int past = LittleEndian.words(words) - DebugLogLayout.RECORDS_INDEX;
    if (past < 0) {
      return log;
    }
    int written = LittleEndian.get(words, DebugLogLayout.CURSOR_INDEX);
    int inBuffer = Integer.compareUnsigned(written, past) < 0 ? written : past;
    int[][] records = new int[inBuffer / DebugLogLayout.RECORD_WORDS][];
    for (int i = 0; i < records.length; i++) {
      records[i] = new int[DebugLogLayout.RECORD_WORDS];
      for (int word = 0; word < DebugLogLayout.RECORD_WORDS; word++) {
        records[i][word] = LittleEndian.get(words, index(i, word));
      }
    }
    Arrays.sort(records, Arrays::compareUnsigned);
    for (int i = 0; i < records.length; i++) {
      for (int word = 0; word < DebugLogLayout.RECORD_WORDS; word++) {
        LittleEndian.put(words, index(i, word), records[i][word]);
      }
    }
    return Bytes.copyOf(words);
  }

  private static int index(int record, int word) {
    return DebugLogLayout.RECORDS_INDEX + record * DebugLogLayout.RECORD_WORDS + word;
  }
}
