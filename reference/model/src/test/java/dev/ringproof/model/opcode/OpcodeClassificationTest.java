package dev.ringproof.model.opcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.answer.CodecAnswer.OpcodeClassAnswer;
import dev.ringproof.spec.norm.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("OPC-07")
class OpcodeClassificationTest {
  private static void is(int opcode, boolean system, boolean builtin, boolean publishable) {
    assertEquals(
        new OpcodeClassAnswer(system, builtin, !system, publishable),
        OpcodeClassification.classes(opcode));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 0xFFFE, 0x8000_0001, 0xFFFF_FFFF})
  @Proves({"OPC-01", "OPC-02", "OPC-03", "OPC-04", "OPC-06"})
  void a_builtin_is_a_system_opcode_and_publishable(int opcode) {
    is(opcode, true, true, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFFF0, 0xFFFD, 0xFFFF, 0x8000_0000, 0x8000_0002, 0x8000_FFFE, 0xFFFF_FFFE})
  @Proves({"OPC-03", "OPC-06"})
  void a_system_opcode_that_is_no_builtin_is_not_publishable_E9(int opcode) {
    is(opcode, true, false, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 0xFFEF, 0x1_0000, 0x7FFF_FFFF})
  @Proves({"OPC-05", "OPC-06"})
  void every_other_opcode_is_the_users(int opcode) {
    is(opcode, false, false, true);
  }
}
