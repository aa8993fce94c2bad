package dev.ringproof.suite.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.ring.RingStep;

/** Alternatives that the testee protocol tells apart by the fields they have. */
final class ByTheirFields {
  private ByTheirFields() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(SlotDescriptor.Single.class),
    @JsonSubTypes.Type(SlotDescriptor.Packed.class)
  })
  interface Descriptor {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(RingStep.Publish.class),
    @JsonSubTypes.Type(RingStep.Read.class)
  })
  interface Step {}
}
