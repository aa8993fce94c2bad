package dev.ringproof.gpu.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.BackendProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpuProviderTest {
  @Test
  void is_found_as_a_service_and_asks_for_a_process_with_eager_loading() {
    BackendProvider provider =
        ServiceLoader.load(BackendProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("gpu"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "EAGER", provider.ownProcess().orElseThrow().environment().get("CUDA_MODULE_LOADING"));
  }

  @ParameterizedTest
  @ValueSource(ints = {214, 46, 700, 702, 719, 714, 715, 716, 999})
  void an_error_after_which_nothing_works_says_that_the_device_is_lost(int result) {
    assertTrue(new DriverException("call", result).getMessage().startsWith("DEVICE_LOST"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 218, 720})
  void another_error_does_not(int result) {
    assertFalse(new DriverException("call", result).getMessage().startsWith("DEVICE_LOST"));
  }
}
