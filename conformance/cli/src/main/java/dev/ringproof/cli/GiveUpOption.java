package dev.ringproof.cli;

import dev.ringproof.suite.run.GiveUp;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When a hopeless run ends, as {@code ROW,ALL,SECONDS} or {@code never}. */
final class GiveUpOption implements ITypeConverter<GiveUp> {
  private static final Pattern THREE =
      Pattern.compile("([1-9][0-9]{0,8}),([1-9][0-9]{0,8}),([0-9]{1,9})");

  @Override
  public GiveUp convert(String text) {
    if (text.equals("never")) {
      return GiveUp.NEVER;
    }
    Matcher three = THREE.matcher(text);
    if (!three.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not ROW,ALL,SECONDS, such as 3,20,60, or never");
    }
    return new GiveUp(
        Integer.parseInt(three.group(1)),
        Integer.parseInt(three.group(2)),
        Duration.ofSeconds(Long.parseLong(three.group(3))));
  }
}
