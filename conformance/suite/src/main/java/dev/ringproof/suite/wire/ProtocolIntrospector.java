package dev.ringproof.suite.wire;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;
import java.util.Optional;

/** Every component of a record is required unless it is optional; enums are in lower case. */
final class ProtocolIntrospector extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    return member.getRawType() != Optional.class;
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
    String[] wireNames = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      wireNames[i] = values[i].name().toLowerCase(Locale.ROOT);
    }
    return wireNames;
  }
}
