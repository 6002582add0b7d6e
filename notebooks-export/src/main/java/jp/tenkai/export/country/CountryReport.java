package jp.tenkai.export.country;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenkai.export.text.Bilingual;

/**
 * All that is said of one country, without a word of either language of its own.
 *
 * @param region M49 sub-region as the tables name it; empty where unknown
 * @param incomeGroup of the World Bank as the tables name it; empty where unknown
 * @param peers codes of the similar countries, most similar first
 * @param standings one for each strategy that looks at the country
 * @param sections in the order of the chapters
 * @param sources numbered from 1
 */
record CountryReport(
    String country,
    Bilingual name,
    String region,
    String incomeGroup,
    List<String> peers,
    List<Standing> standings,
    List<Section> sections,
    List<Reference> sources) {

  CountryReport {
    peers = List.copyOf(peers);
    standings = List.copyOf(standings);
    sections = List.copyOf(sections);
    sources = List.copyOf(sources);
  }

  /** A chapter with what stands in it. */
  record Section(Chapter chapter, List<Block> blocks) {

    Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** All figures, in the order of the report. */
  Stream<Figure> figures() {
    return blocks(Block.Figures.class).flatMap(block -> block.figures().stream());
  }

  /** The figure of an indicator. */
  Optional<Figure> figure(String indicator) {
    return figures().filter(figure -> figure.indicator().equals(indicator)).findFirst();
  }

  /** The fields, in the order of the report. */
  Stream<FieldMarket> fields() {
    return blocks(Block.Fields.class).flatMap(block -> block.fields().stream());
  }

  private <T extends Block> Stream<T> blocks(Class<T> kind) {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
