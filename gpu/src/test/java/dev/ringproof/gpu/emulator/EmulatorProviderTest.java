package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.CodecOperation;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorProviderTest {
  private static BackendProvider provider() {
    return ServiceLoader.load(BackendProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.name().equals("emulator"))
        .findFirst()
        .orElseThrow();
  }

  @AfterEach
  void forgetLibrary() {
    System.clearProperty(EmulatorProvider.LIBRARY_PROPERTY);
  }

  @Test
  void is_found_as_a_service_and_opens_the_library_of_the_build() {
    Libraries.right();
    Availability.Ready ready = assertInstanceOf(Availability.Ready.class, provider().open());
    assertEquals(
        EnumSet.of(Capability.DRAIN, Capability.PARALLEL, Capability.PERSISTENT, Capability.SKETCH),
        ready.backend().capabilities());
  }

  @Test
  void opens_the_library_that_a_property_names() {
    MutantCase mutant = MutantCase.FENCE_WRITES_COUNT;
    System.setProperty(
        EmulatorProvider.LIBRARY_PROPERTY, Libraries.wrong(mutant.mutant()).toString());
    Availability.Ready ready = assertInstanceOf(Availability.Ready.class, provider().open());
    assertEquals(mutant.wrong, mutant.read((EmulatorBackend) ready.backend()));
  }

  @Test
  void is_absent_with_a_reason_when_the_library_does_not_load(@TempDir Path folder) {
    System.setProperty(EmulatorProvider.LIBRARY_PROPERTY, folder.resolve("missing.so").toString());
    Availability.Absent absent = assertInstanceOf(Availability.Absent.class, provider().open());
    assertTrue(absent.reason().contains("missing.so"));
    assertEquals(1, absent.reason().lines().count());
  }

  @Test
  void other_operations_are_not_offered() {
    EmulatorBackend backend = Libraries.backend();
    assertThrows(
        UnsupportedOperationException.class,
        () -> backend.apply(new CodecOperation.RingByteLen(1)));
  }
}
