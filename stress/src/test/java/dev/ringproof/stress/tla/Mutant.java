package dev.ringproof.stress.tla;

import dev.ringproof.spec.norm.Rule;

/**
 * A TLA+ model that is broken in one place, and the property that must notice.
 *
 * @param rule rule that is broken, or that grants the liberty that is taken
 * @param model configuration that is otherwise kept
 * @param mutation value of the constant {@code Mutation}
 * @param property the one property that is checked, so that it is seen to notice alone
 * @param shows what the counterexample tells, a sentence without its stop
 */
record Mutant(Rule rule, TlaCase model, String mutation, String property, String shows) {
  /** Configuration that checks this property of this mutation. */
  String configuration() {
    return model.constants().replace("Mutation = \"none\"", "Mutation = \"" + mutation + "\"")
        + "INVARIANT TypeOK\n"
        + (model.invariants().contains(property) ? "INVARIANT " : "PROPERTY ")
        + property
        + "\n";
  }

  @Override
  public String toString() {
    return rule.id() + " " + model.module() + " " + mutation + " " + property;
  }
}
