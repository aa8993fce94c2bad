package dev.ringproof.spec.backend;

import java.util.List;
import java.util.Map;

/**
 * How to start the process of a backend that must not share the suite's: one that can take its
 * process down with it, or that only a fresh process can be trusted to have let go of.
 *
 * @param environment variables that are set before it starts
 * @param jvmArguments arguments of its Java virtual machine
 */
public record OwnProcess(Map<String, String> environment, List<String> jvmArguments) {
  /** Copies both. */
  public OwnProcess {
    environment = Map.copyOf(environment);
    jvmArguments = List.copyOf(jvmArguments);
  }
}
