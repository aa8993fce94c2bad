package dev.ringproof.inspect.page;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The slots of a ring as a page carries them: for each of the sixteen words one plane with that
 * word of every slot, deflated and in base64. Planes of like words are far smaller than slots.
 */
final class SlotPlanes {
  private static final int CHUNK_SLOTS = 1 << 14;

  private SlotPlanes() {}

  /** Writes data blocks named {@code plane-0} to {@code plane-15}. */
  static void write(ByteBuffer ring, int slots, OutputStream out) throws IOException {
    for (int word = 0; word < SlotLayout.SLOT_WORDS; word++) {
      ascii(out, "<script type=\"text/plain\" id=\"plane-" + word + "\">");
      plane(ring, slots, word, out);
      ascii(out, "</script>\n");
    }
  }

  private static void plane(ByteBuffer ring, int slots, int word, OutputStream out)
      throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream text = Base64.getEncoder().wrap(new Unclosed(out));
        OutputStream packed = new DeflaterOutputStream(text, deflater, 1 << 16)) {
      for (int first = 0; first < slots; first += CHUNK_SLOTS) {
        packed.write(column(ring, word, first, Math.min(CHUNK_SLOTS, slots - first)));
      }
    } finally {
      deflater.end();
    }
  }

  /** A word of some slots. */
  private static byte[] column(ByteBuffer ring, int word, int firstSlot, int count) {
    ByteBuffer column = ByteBuffer.allocate(count * Integer.BYTES);
    for (int i = 0; i < count; i++) {
      int value = LittleEndian.get(ring, (firstSlot + i) * SlotLayout.SLOT_WORDS + word);
      LittleEndian.put(column, i, value);
    }
    return column.array();
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Ends a plane without ending the page. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
