package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.memory.WordSpace;
import dev.ringproof.spec.value.Words;

/** Words that start as an image and leave it as it is: the first change makes a copy. */
final class CopyOnWriteWords implements WordSpace {
  private final Words image;
  private int[] changed;

  CopyOnWriteWords(Words image) {
    this.image = image;
  }

  /** The words as they are now. */
  Words image() {
    return changed == null ? image : Words.of(changed);
  }

  @Override
  public int words() {
    return image.length();
  }

  @Override
  public int load(int index) {
    if (!holds(index)) {
      return 0;
    }
    return changed == null ? image.at(index) : changed[index];
  }

  @Override
  public void store(int index, int word) {
    if (load(index) == word || !holds(index)) {
      return;
    }
    if (changed == null) {
      changed = image.toArray();
    }
    changed[index] = word;
  }
}
