package jp.tenkai.export.country;

import java.util.List;
import jp.tenkai.export.settings.MarkSettings;

/** A part of a section: one table, list or remark. */
sealed interface Block {

  /** Hands itself to the method of its kind. */
  void write(BlockWriter writer);

  /** Opportunities and cautions. */
  record Lines(List<KeyLine> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.lines(this);
    }
  }

  /** Rank, score and pillars of every strategy, and what moved them. */
  record Standings(List<Standing> standings, List<Figure> reasons, List<Moved> moved)
      implements Block {
    public Standings {
      standings = List.copyOf(standings);
      reasons = List.copyOf(reasons);
      moved = List.copyOf(moved);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.standings(this);
    }
  }

  /** Figures of a chapter with their comparisons. */
  record Figures(Chapter chapter, List<Figure> figures) implements Block {
    public Figures {
      figures = List.copyOf(figures);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.figures(this);
    }
  }

  /** The market by field. */
  record Fields(List<FieldMarket> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.fields(this);
    }
  }

  /** Who supplies the goods of all fields together. */
  record Suppliers(List<Supplier> suppliers, int reference) implements Block {
    public Suppliers {
      suppliers = List.copyOf(suppliers);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.suppliers(this);
    }
  }

  /** What the country buys from Japan, all fields together; none where it buys nothing. */
  record FromJapan(List<Supplier> japan, int reference) implements Block {
    public FromJapan {
      japan = List.copyOf(japan);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.fromJapan(this);
    }
  }

  /** Facts on record. */
  record Statements(List<Statement> statements) implements Block {
    public Statements {
      statements = List.copyOf(statements);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.statements(this);
    }
  }

  /** What Japanese firms answered. */
  record Answers(List<Answer> answers) implements Block {
    public Answers {
      answers = List.copyOf(answers);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.answers(this);
    }
  }

  /** Remarks of the strategies on the country, such as a mission. */
  record Marks(List<MarkSettings> marks) implements Block {
    public Marks {
      marks = List.copyOf(marks);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.marks(this);
    }
  }

  /** What METI's reports say here and the release has no data on. */
  record Lacking(List<String> items) implements Block {
    public Lacking {
      items = List.copyOf(items);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.lacking(this);
    }
  }

  /** The list of sources. */
  record Sources(List<Reference> sources) implements Block {
    public Sources {
      sources = List.copyOf(sources);
    }

    @Override
    public void write(BlockWriter writer) {
      writer.sources(this);
    }
  }
}
