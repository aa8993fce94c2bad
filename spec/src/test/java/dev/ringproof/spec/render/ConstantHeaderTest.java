package dev.ringproof.spec.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantHeaderTest {
  private static List<String> lines(HeaderSyntax syntax) {
    return ConstantHeader.render(syntax).lines().toList();
  }

  @Test
  void c_macros_are_unsigned_and_carry_the_product_name() {
    List<String> lines = lines(HeaderSyntax.C);
    assertTrue(lines.contains("#define RINGPROOF_CONTROL_OBSERVABLES_INDEX 160u"));
    assertTrue(lines.contains("#define RINGPROOF_OPCODE_SHUTDOWN 4294967295u"));
    assertTrue(lines.contains("#define RINGPROOF_STATUS_FAULT 7u"));
    assertTrue(lines.contains("#define RINGPROOF_DEBUG_LOG_RECORD_WORDS 4u"));
    assertTrue(lines.contains("#define RINGPROOF_PACKED_OPS_BYTE_OFFSET 2u"));
  }

  @Test
  void rust_constants_are_u32() {
    List<String> lines = lines(HeaderSyntax.RUST);
    assertTrue(lines.contains("pub const SLOT_ARGS_OFFSET: u32 = 4;"));
    assertTrue(lines.contains("pub const PACKED_OP_BYTES: u32 = 2;"));
  }

  @Test
  void python_constants_are_integers() {
    List<String> lines = lines(HeaderSyntax.PYTHON);
    assertTrue(lines.contains("OPCODE_PACKED_SLOT = 2147483649"));
    assertTrue(lines.contains("PACKED_ENCODABLE_OPS = 23"));
  }

  @Test
  void words_that_only_stand_for_others_are_left_out() {
    String text = ConstantHeader.render(HeaderSyntax.PYTHON);
    assertFalse(text.contains("STATUS_UNKNOWN"));
    assertFalse(text.contains("OPCODE_OTHER"));
  }

  @Test
  void no_name_is_given_twice() {
    List<String> names =
        lines(HeaderSyntax.PYTHON).stream()
            .filter(line -> line.contains(" = "))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    assertEquals(names.stream().distinct().toList(), names);
    assertTrue(names.size() > 60);
  }

  @Test
  void main_writes_the_file_and_its_folder(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("include/ringproof_layout.h");
    ConstantHeader.main(new String[] {"c", file.toString()});
    assertEquals(ConstantHeader.render(HeaderSyntax.C), Files.readString(file));
  }

  @Test
  void main_refuses_other_arguments() {
    assertThrows(IllegalArgumentException.class, () -> ConstantHeader.main(new String[] {"c"}));
    assertThrows(
        IllegalArgumentException.class, () -> ConstantHeader.main(new String[] {"cobol", "x"}));
  }
}
