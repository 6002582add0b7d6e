package jp.tenkai.jobs.software;

import java.util.Objects;

/**
 * Something that the check of the software says.
 *
 * @param what kind of thing
 * @param subject the piece of software
 * @param detail the version, the day, the advisory: what a person needs to act
 */
public record SoftwareFinding(What what, String subject, String detail) {
  /** What the check can find. */
  public enum What {
    /** conf/software.yaml says nothing of it. */
    NO_ENTRY(true),
    /** Its makers no longer mend it. */
    BEYOND_SUPPORT(true),
    /** Its makers stop mending it within half a year. */
    SUPPORT_ENDS_SOON(false),
    /** Nobody seems to work on it any more. */
    DORMANT(false),
    /** It has a known vulnerability. */
    VULNERABLE(true),
    /** It has a known vulnerability that does no harm here, as conf/advisories.yaml explains. */
    EXEMPTED(false),
    /** The day until which an exemption was granted is over. */
    EXEMPTION_OVER(true),
    /** Nobody looked whether it has vulnerabilities. */
    NOT_LOOKED_UP(false),
    /** The list of vulnerabilities is older than a quarter of a year. */
    OLD_ADVISORIES(false),
    /** A jar lies beside Tenkai that the list of libraries does not know. */
    UNKNOWN_JAR(true),
    /** A jar of the list is not there. */
    MISSING_JAR(true),
    /** A jar is not, byte by byte, the one of the list. */
    CHANGED_JAR(true);

    private final boolean bad;

    What(boolean bad) {
      this.bad = bad;
    }

    /** Whether it must be mended; otherwise it is to be known. */
    public boolean isBad() {
      return bad;
    }
  }

  public SoftwareFinding {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(detail, "detail");
  }
}
