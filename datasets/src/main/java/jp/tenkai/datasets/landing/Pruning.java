package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.landing.Records.Entry;

/** Decides what may go. Nothing that a record names, and stays, ever does. */
record Pruning(Path folder, Records records, ObjectFolder objects, Drafts drafts, PruneRule rule) {

  /** A file and what is said about it. */
  record Item(Path file, Removal removal) {}

  /** Records come first: a run killed half way leaves bytes without a record, not the reverse. */
  List<Item> items(List<Entry> all) throws IOException {
    List<Item> items = new ArrayList<>();
    List<Entry> kept = new ArrayList<>(all);
    List<Entry> older = older(all);
    kept.removeAll(older);
    for (Entry entry : older) {
      items.add(item(Removal.Kind.RECORD, entry.file(), words(entry)));
    }
    for (Path file : records.unfinished()) {
      items.add(item(Removal.Kind.RECORD, file, ""));
    }
    Set<Path> named = new HashSet<>();
    kept.forEach(entry -> named.add(entry.landed().path()));
    for (Path file : objects.files()) {
      if (!named.contains(file)) {
        items.add(item(Removal.Kind.OBJECT, file, wordsOf(file, older)));
      }
    }
    Instant limit = rule.now().minus(rule.draftAge());
    for (Path file : drafts.unclaimed()) {
      if (touched(file).isBefore(limit)) {
        items.add(item(Removal.Kind.DRAFT, file, ""));
      }
    }
    return items;
  }

  private List<Entry> older(List<Entry> all) {
    if (rule.keptVintages().isEmpty()) {
      return List.of();
    }
    Map<String, TreeSet<String>> vintages = new TreeMap<>();
    for (Entry entry : all) {
      vintages
          .computeIfAbsent(series(entry), s -> new TreeSet<>(Collections.reverseOrder()))
          .add(vintage(entry));
    }
    int most = rule.keptVintages().getAsInt();
    vintages.replaceAll(
        (series, dates) -> {
          TreeSet<String> newest = new TreeSet<>();
          dates.stream().limit(most).forEach(newest::add);
          return newest;
        });
    return all.stream().filter(e -> !vintages.get(series(e)).contains(vintage(e))).toList();
  }

  private static String series(Entry entry) {
    Provenance p = entry.landed().provenance();
    return p.source() + "\n" + p.name();
  }

  /** Where nobody states a vintage, the day of receipt stands for it. */
  private static String vintage(Entry entry) {
    Provenance p = entry.landed().provenance();
    return p.vintage().isStated()
        ? p.vintage().date()
        : LocalDate.ofInstant(p.received(), ZoneOffset.UTC).toString();
  }

  private static String words(Entry entry) {
    Provenance p = entry.landed().provenance();
    return p.name() + ", " + p.source() + ", " + vintage(entry);
  }

  private static String wordsOf(Path file, List<Entry> older) {
    return older.stream()
        .filter(entry -> entry.landed().path().equals(file))
        .map(Pruning::words)
        .findFirst()
        .orElse("");
  }

  private static Instant touched(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (NoSuchFileException e) {
      // Its owner has just settled it.
      return Instant.MAX;
    }
  }

  private Item item(Removal.Kind kind, Path file, String words) throws IOException {
    long bytes = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? 0 : size(file);
    return new Item(file, new Removal(kind, folder.relativize(file).toString(), bytes, words));
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .size();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
