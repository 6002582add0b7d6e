package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The fuzz tests that are named, and the seeds of each. */
final class FuzzTargets {
  private FuzzTargets() {}

  /** The fuzz tests of {@code Class} or {@code Class#method}, by name. */
  static List<Method> of(String name) throws ClassNotFoundException {
    String[] parts = name.split("#", 2);
    return Arrays.stream(Class.forName(parts[0]).getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(FuzzTest.class))
        .filter(method -> parts.length == 1 || method.getName().equals(parts[1]))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /** What a parser is called in accounts. */
  static String name(Method method) {
    return method.getDeclaringClass().getSimpleName().replace("FuzzTest", "")
        + "."
        + method.getName();
  }

  /** Writes the seeds of all, each behind the byte by which {@link FuzzEntry} tells its parser. */
  static void writeSeeds(List<String> names, Path folder)
      throws IOException, ClassNotFoundException {
    List<Method> methods = new ArrayList<>();
    for (String name : names) {
      methods.addAll(of(name));
    }
    Files.createDirectories(folder);
    for (int i = 0; i < methods.size(); i++) {
      for (Path seed : seeds(methods.get(i))) {
        byte[] bytes = Files.readAllBytes(seed);
        byte[] marked = new byte[bytes.length + 1];
        marked[0] = (byte) i;
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        Files.write(
            folder.resolve(name(methods.get(i)) + "-" + seed.getFileName()),
            methods.size() == 1 ? bytes : marked);
      }
    }
  }

  /** The seeds of a fuzz test, where Jazzer looks for them as well. */
  static List<Path> seeds(Method method) throws IOException {
    Class<?> test = method.getDeclaringClass();
    URL folder = test.getResource(test.getSimpleName() + "Inputs/" + method.getName());
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    } catch (URISyntaxException e) {
      throw new IOException(folder.toString(), e);
    }
  }
}
