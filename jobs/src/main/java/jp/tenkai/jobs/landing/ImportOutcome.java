package jp.tenkai.jobs.landing;

import java.util.Objects;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.jobs.ingest.Recognition;

/** What became of one file that was handed over. */
public sealed interface ImportOutcome {
  /** What the file is called in messages and in lineage. */
  String name();

  /**
   * It is landed.
   *
   * @param isNew whether by this import; otherwise the same bytes lay there under the same name
   */
  record Taken(Landed landed, Recognition recognition, boolean isNew) implements ImportOutcome {
    public Taken {
      Objects.requireNonNull(landed, "landed");
      Objects.requireNonNull(recognition, "recognition");
    }

    @Override
    public String name() {
      return landed.provenance().name();
    }
  }

  /**
   * It is not landed.
   *
   * @param detail in words; may be empty
   */
  record LeftOut(String name, Why why, String detail) implements ImportOutcome {
    public LeftOut {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /** Why a file is not landed. */
  enum Why {
    /** A name, or a folder, that begins with a dot. */
    HIDDEN,
    /** The list of where a folder's files come from. */
    ABOUT_SOURCES,
    /** A link, which might lead anywhere. */
    LINK,
    /** A device, a pipe, or what else is no file. */
    NOT_A_FILE,
    /** The landing's own folder lies in the folder. */
    LANDING_ITSELF,
    /** It may not be read. */
    UNREADABLE,
    /** Nobody can place its content. */
    UNRECOGNISED
  }
}
