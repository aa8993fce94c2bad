package dev.ringproof.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public types of a build's output and their public members, by simple name. */
final class PublicMembers {
  private static final String SUFFIX = ".class";

  private final Map<String, Class<?>> types = new HashMap<>();

  /** Types of the folders or archives that hold the given ones. */
  PublicMembers(Class<?>... holders) {
    for (Class<?> holder : holders) {
      for (String name : classNames(holder)) {
        collect(name);
      }
    }
  }

  /** Whether {@code Type}, {@code Outer.Inner} or {@code Type#member} is there and public. */
  boolean has(String place) {
    String[] parts = place.split("#", 2);
    Class<?> type = types.get(parts[0]);
    return type != null && (parts.length == 1 || hasMember(type, parts[1]));
  }

  private static boolean hasMember(Class<?> type, String member) {
    List<Member> members = new ArrayList<>();
    if (member.equals("new")) {
      return type.getConstructors().length != 0;
    }
    members.addAll(List.of(type.getMethods()));
    members.addAll(List.of(type.getFields()));
    return members.stream()
        .filter(each -> each.getDeclaringClass().getName().startsWith("dev.ringproof."))
        .anyMatch(each -> each.getName().equals(member));
  }

  private void collect(String className) {
    try {
      Class<?> type = Class.forName(className, false, PublicMembers.class.getClassLoader());
      if (isPublic(type)) {
        types.put(className.substring(className.lastIndexOf('.') + 1).replace('$', '.'), type);
      }
    } catch (ClassNotFoundException absent) {
      throw new AssertionError(absent);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<String> classNames(Class<?> holder) {
    try {
      URI source = holder.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(source);
      if (Files.isDirectory(path)) {
        return classNames(path);
      }
      try (FileSystem archive = FileSystems.newFileSystem(path)) {
        return classNames(archive.getPath("/"));
      }
    } catch (URISyntaxException malformed) {
      throw new AssertionError(malformed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> classNames(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .toList();
    }
  }
}
