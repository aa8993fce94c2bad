package dev.ringproof.spec.answer;

import dev.ringproof.spec.value.Words;

/** Rows whose length the norm fixes. */
final class FixedRow {
  private FixedRow() {}

  static void check(String name, int length, Words row) {
    if (row.length() != length) {
      throw new IllegalArgumentException(
          name + ".length=" + row.length() + " is not " + length + ": give all of them");
    }
  }
}
