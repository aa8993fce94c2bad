package dev.ringproof.stress.litmus.run;

import java.util.List;
import java.util.SortedSet;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * jcstress that tries one of the kinds of JVM which it finds.
 *
 * <p>It cannot be told so: on a JVM that has biased locking it runs each test with and without,
 * although no litmus test has a lock.
 */
final class OneKindOfJvm extends JCStress {
  private OneKindOfJvm(Options options) {
    super(options);
  }

  /** As jcstress' own: an uncaught exception tells that something forbidden was seen. */
  public static void main(String[] args) throws Exception {
    Options options = new Options(args);
    if (!options.parse()) {
      throw new IllegalArgumentException("args=" + List.of(args) + ": jcstress refuses them");
    }
    new OneKindOfJvm(options).run();
  }

  /** Asked for between the search for kinds of JVM and the plan of the run. */
  @Override
  public SortedSet<String> getTests() {
    List<VMSupport.Config> kinds = VMSupport.getAvailableVMConfigs();
    kinds.subList(1, kinds.size()).clear();
    return super.getTests();
  }
}
