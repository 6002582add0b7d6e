package jp.tenkai.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No link of the site leads nowhere, and every page can be reached from the first one. */
class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  private static final MadePublication PUBLICATION = MadePublication.embedded();

  private final Map<Path, Set<String>> anchors = new HashMap<>();

  @Test
  void everyLinkLeadsToAFileAndAPlaceInIt() {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (String path : PUBLICATION.pages()) {
      for (String link : links(path)) {
        links++;
        if (!leadsSomewhere(path, link)) {
          broken.add(path + " -> " + link);
        }
      }
    }
    assertThat(links).isGreaterThan(1000);
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageCanBeReached() {
    Set<String> reached = new HashSet<>();
    List<String> toVisit = new ArrayList<>(List.of("index.html"));
    while (!toVisit.isEmpty()) {
      String path = toVisit.remove(toVisit.size() - 1);
      if (reached.add(path)) {
        for (String link : links(path)) {
          URI target = URI.create("site/" + path).resolve(link);
          if (!target.isAbsolute() && target.getPath().endsWith(".html")) {
            toVisit.add(target.getPath().substring("site/".length()));
          }
        }
      }
    }
    assertThat(PUBLICATION.pages()).allMatch(reached::contains);
  }

  private static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(PUBLICATION.text("site/" + page));
    while (matcher.find()) {
      links.add(matcher.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  private boolean leadsSomewhere(String page, String link) {
    URI target = URI.create("site/" + page).resolve(link);
    if (target.isAbsolute()) {
      // Citations: a reader may follow them, a page never does.
      return page.contains("country/") && "https".equals(target.getScheme());
    }
    Path file = PUBLICATION.directory().resolve(target.getPath()).normalize();
    boolean inside = file.startsWith(PUBLICATION.directory()) && Files.isRegularFile(file);
    String place = target.getFragment();
    return inside && (place == null || place.isEmpty() || anchors(file).contains(place));
  }

  private Set<String> anchors(Path file) {
    return anchors.computeIfAbsent(
        file,
        f -> {
          Set<String> ids = new HashSet<>();
          Matcher matcher =
              ID.matcher(PUBLICATION.text(PUBLICATION.directory().relativize(f).toString()));
          while (matcher.find()) {
            ids.add(matcher.group(1));
          }
          return ids;
        });
  }
}
