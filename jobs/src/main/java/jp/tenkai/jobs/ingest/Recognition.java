package jp.tenkai.jobs.ingest;

import java.util.List;
import java.util.Objects;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.jobs.configuration.FileLayout;

/** What a file was recognised as, by its content. */
public sealed interface Recognition {
  /**
   * A layout that a reader exists for.
   *
   * @param detail what else was seen, such as an indicator's code; may be empty
   * @param vintage as the first lines of the file state it; unstated where they do not, even if
   *     rows further down do
   */
  record Known(FileLayout layout, SourceId source, String detail, Vintage vintage)
      implements Recognition {
    public Known {
      Objects.requireNonNull(layout, "layout");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(vintage, "vintage");
    }

    /** A file whose first lines state no vintage. */
    public Known(FileLayout layout, SourceId source, String detail) {
      this(layout, source, detail, Vintage.UNSTATED);
    }
  }

  /** A zip archive, whose members are to be recognised one by one. */
  record Container(List<String> members) implements Recognition {
    public Container {
      members = List.copyOf(members);
    }
  }

  /**
   * Nothing that can be read.
   *
   * @param reason the kind of reason
   * @param found what it was seen to be, in words
   */
  record Unknown(Reason reason, String found) implements Recognition {
    public Unknown {
      Objects.requireNonNull(reason, "reason");
      if (found.isBlank()) {
        throw new IllegalArgumentException("say what was found");
      }
    }
  }

  /** Why a file is not read. */
  enum Reason {
    /** No byte, or blanks only. */
    EMPTY_FILE,
    /** A web page stands where data should be. */
    HTML_NOT_DATA,
    /** The answer of a service that says what went wrong. */
    SERVICE_ERROR,
    /** Cut short, or not to be opened safely. */
    BAD_ARCHIVE,
    /** Not text, and of no known kind. */
    NOT_TEXT,
    /** Text for people: a readme, a list of sources. */
    DOCUMENTATION,
    /** A table that says what another file's words mean, without figures. */
    CODE_BOOK,
    /** A layout that is known and has no reader, with the reason. */
    NOT_READ,
    /** A table or structure that nobody has described to Tenkai. */
    UNKNOWN_LAYOUT
  }
}
