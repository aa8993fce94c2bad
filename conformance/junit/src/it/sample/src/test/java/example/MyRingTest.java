package example;

import dev.ringproof.junit.ConformanceTest;
import dev.ringproof.spec.backend.Backend;

/** My ring, judged by the norm. */
class MyRingTest extends ConformanceTest {
  @Override
  protected Backend backend() {
    return new MyBackend();
  }
}
