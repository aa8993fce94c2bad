package dev.ringproof.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Kinds of memory that a caller may pass; the content is what lies from index 0 to the limit. */
public enum BufferKind {
  /** Big-endian, as Java makes them. */
  HEAP {
    @Override
    ByteBuffer allocate(int bytes) {
      return ByteBuffer.allocate(bytes);
    }
  },
  /** Outside the Java heap. */
  DIRECT {
    @Override
    ByteBuffer allocate(int bytes) {
      return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  },
  /** Starts at an odd byte of larger memory. */
  MISALIGNED_SLICE {
    @Override
    ByteBuffer allocate(int bytes) {
      return ByteBuffer.allocateDirect(bytes + 9).slice(3, bytes);
    }
  },
  /** Position and limit lie within the memory. */
  MOVED {
    @Override
    ByteBuffer allocate(int bytes) {
      return ByteBuffer.allocate(bytes + 64).limit(bytes).position(bytes / 2);
    }
  },
  /** A file. */
  MAPPED {
    @Override
    ByteBuffer allocate(int bytes) {
      try {
        Path file = Files.createTempFile("ringproof", ".ring");
        try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
          return channel.map(MapMode.READ_WRITE, 0, bytes);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  };

  abstract ByteBuffer allocate(int bytes);

  /** A buffer of this kind that holds the given bytes. */
  public ByteBuffer holding(byte... content) {
    ByteBuffer buffer = allocate(content.length);
    for (int i = 0; i < content.length; i++) {
      buffer.put(i, content[i]);
    }
    return buffer;
  }
}
