package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.Space;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.value.Words;

/**
 * Moves the cursor of the debug log on by a record; the words of the record follow one by one if it
 * fits. The cursor moves in either case, and wraps.
 */
record AppendRecord(Words words, Progress next) implements Step {
  @Override
  public Progress advance(Memory memory) {
    int cursor = memory.debugLog().add(DebugLogLayout.CURSOR_INDEX, DebugLogLayout.RECORD_WORDS);
    long end =
        DebugLogLayout.RECORDS_INDEX + Integer.toUnsignedLong(cursor) + DebugLogLayout.RECORD_WORDS;
    return end <= memory.debugLog().words() ? stores(DebugLogLayout.RECORDS_INDEX + cursor) : next;
  }

  private Progress stores(int first) {
    Progress stores = next;
    for (int offset = words.length() - 1; offset >= 0; offset--) {
      stores = new StoreWord(Space.DEBUG_LOG, first + offset, words.at(offset), stores);
    }
    return stores;
  }
}
