package jp.tenkai.jobs.configuration;

import java.util.Optional;
import jp.tenkai.jobs.yaml.Block;

/** Reads {@code {en: ..., ja: ...}}. */
final class WordsReader {
  private WordsReader() {}

  static Optional<Words> read(Block outer, String key) {
    return outer
        .block(key)
        .flatMap(
            block -> {
              String en = block.text("en");
              String ja = block.text("ja");
              return block.make(() -> new Words(en, ja));
            });
  }
}
