package dev.ringproof.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests of one class, executed as a build would: what each of them came to, by display name. */
final class Executed implements TestExecutionListener {
  private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();

  static Executed of(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    Executed executed = new Executed();
    LauncherFactory.create().execute(request, executed);
    return executed;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      results.put(test.getDisplayName(), result);
    }
  }

  /** Display names in the order of the tests. */
  List<String> names() {
    return List.copyOf(results.keySet());
  }

  /** First words of the tests that came to this: ids of rules, mostly. */
  Set<String> firstWords(Status status) {
    return results.entrySet().stream()
        .filter(each -> each.getValue().getStatus() == status)
        .map(each -> each.getKey().split(" ")[0])
        .collect(Collectors.toSet());
  }

  /** What the test whose name begins so says, if it did not pass. */
  String message(String prefix) {
    return results.entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix))
        .flatMap(each -> each.getValue().getThrowable().stream())
        .map(Throwable::getMessage)
        .findFirst()
        .orElse("");
  }
}
