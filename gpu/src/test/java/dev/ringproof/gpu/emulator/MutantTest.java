package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.norm.Proves;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Proves({
  "EXE-05", "EXE-07", "EXE-09", "EXE-13", "EXE-14", "EXE-16", "EXE-17", "EXE-26", "EXE-29",
  "TEL-10", "TEL-12"
})
class MutantTest {
  private static EmulatorBackend wrong(MutantCase mutant) {
    return EmulatorBackend.open(Libraries.wrong(mutant.mutant()), EmulatorOptions.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void a_right_kernel_leaves_the_right_word(MutantCase mutant) {
    assertEquals(mutant.right, mutant.read(Libraries.backend()));
  }

  @ParameterizedTest
  @EnumSource
  void a_wrong_kernel_leaves_the_wrong_word(MutantCase mutant) {
    assertEquals(mutant.wrong, mutant.read(wrong(mutant)));
  }

  @ParameterizedTest
  @EnumSource
  void a_wrong_kernel_is_wrong_in_its_own_program_only(MutantCase mutant) {
    // A kernel without authorisation also runs what a wrapped index lets run.
    EmulatorBackend backend = wrong(mutant);
    List<MutantCase> seen =
        Arrays.stream(MutantCase.values())
            .filter(other -> other.read(backend) != other.right)
            .toList();
    List<MutantCase> expected =
        mutant == MutantCase.NO_AUTHORISATION
            ? List.of(MutantCase.NO_AUTHORISATION, MutantCase.AUTHORISATION_WRAPS)
            : List.of(mutant);
    assertEquals(expected, seen);
  }

  @Test
  void every_wrong_kernel_of_the_build_has_its_program() {
    List<String> names =
        Stream.concat(Arrays.stream(MutantCase.values()).map(MutantCase::mutant), Stream.of("hang"))
            .sorted()
            .toList();
    assertEquals(names, Libraries.mutantNames());
  }
}
