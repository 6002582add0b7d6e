package jp.tenkai.datasets.problem;

/**
 * What can be wrong with an input. Each code has a text in both languages in the message catalogue,
 * under {@code problem.<code>} (what is wrong) and {@code problem.<code>.todo} (what to do).
 */
public enum ProblemCode {
  /** The file is not there or may not be read. */
  UNREADABLE_FILE,
  /** The file has no bytes, or no row behind its header. */
  EMPTY_FILE,
  /** A web page stands where data should be. */
  HTML_NOT_DATA,
  /** The file's header or structure is not that of the named layout. */
  NOT_THIS_LAYOUT,
  /** The bytes are not UTF-8. */
  BAD_ENCODING,
  /** A compressed file ends before its end. */
  TRUNCATED_ARCHIVE,
  /** The unpacked content is larger than any official file of the kind. */
  TOO_LARGE,
  /** An archive whose names leave its folder, or that unpacks to far more than data would. */
  UNSAFE_ARCHIVE,
  /** Quotes, brackets or commas do not add up. */
  BAD_SYNTAX,
  /** The service answered with an error text instead of data. */
  SERVICE_ERROR,
  /** No connection to a service came about. */
  UNREACHABLE_SERVICE,
  /** A service asks for patience, or has trouble of its own. */
  BUSY_SERVICE,
  /** A service says no to a request. */
  REFUSED_REQUEST,
  /** An answer began and did not end as it said it would. */
  BROKEN_TRANSFER,
  /** An address that is not encrypted, or on a host that the configuration does not allow. */
  UNSAFE_ADDRESS,
  /** The pages of an answer do not belong together: their number changed between them. */
  CHANGED_PAGES,
  /** An answer is as long as the service gives at most, so that the rest of it is cut off. */
  CUT_ANSWER,
  /** A service needs a key, and the environment holds none. */
  MISSING_KEY_TO_SERVICE,
  /** The answer is one page of several, and the others are missing. */
  MISSING_PAGES,
  /** The same figure stands twice with different values in one file and vintage. */
  CONFLICTING_DUPLICATE,
  /** The file does not say when it was issued, and nobody has said it for it. */
  NO_VINTAGE,
  /** A key that the configuration does not know. */
  UNKNOWN_KEY,
  /** A key that the configuration needs is not there. */
  MISSING_KEY,
  /** The same key twice in one block. */
  DUPLICATE_KEY,
  /** A value of another type than the key takes. */
  WRONG_TYPE,
  /** A value outside what the key takes. */
  BAD_VALUE,
  /** Rows that should form one tree, or units that should be distinct, and do not. */
  BAD_STRUCTURE,
  /** A row or column without any figure. */
  NO_VALUES,
  /** A step of a method that cannot be applied to the figures. */
  METHOD_DOES_NOT_FIT,
  /** An indicator that conf/indicators.yaml does not define. */
  UNKNOWN_INDICATOR,
  /** A country that the register does not hold. */
  UNKNOWN_COUNTRY,
  /** A source that conf/sources.yaml does not define. */
  UNKNOWN_SOURCE,
  /** A strategy, country or field that was asked for and that the release does not hold. */
  NOT_IN_RELEASE,
  /** A release made before releases held what is needed here. */
  RELEASE_TOO_OLD,
  /** The figures and the configuration of a release do not give its scores again. */
  RELEASE_NOT_REPRODUCED,
  /** A record of the landing is not as it was written. */
  DAMAGED_RECORD,
  /** A file in the landing is no longer as it was received. */
  DAMAGED_LANDING,
  /** Ingested rows, or their account, are no longer as they were written. */
  DAMAGED_STORE,
  /** A table of the snapshot is no longer as it was written. */
  DAMAGED_SNAPSHOT,
  /** No room is left on a disk. */
  DISK_FULL,
  /** A disk takes no writing. */
  DISK_READ_ONLY,
  /** A disk answers with errors of its own. */
  DISK_FAILING,
  /** The account that runs Tenkai may not read or write a file or folder. */
  NO_PERMISSION,
  /** The operating system lets the process open no more files. */
  TOO_MANY_FILES,
  /** The clock says a time before something that was done already. */
  CLOCK_BEHIND,
  /** A release that is not there. */
  NO_SUCH_RELEASE,
  /** A release that has none before it to go back to. */
  NO_EARLIER_RELEASE,
  /** A release that readers should be led back to and that is not an earlier one. */
  NOT_EARLIER,
  /** No release was withdrawn that could be shown again. */
  NOTHING_WITHDRAWN,
  /** A release that a person has taken back. */
  WITHDRAWN_RELEASE,
  /** Another release of the same name is at the place already. */
  OTHER_RELEASE,
  /** A kind of storage for which no program is there. */
  UNKNOWN_STORE,
  /** Another run has changed what readers see in the meantime. */
  CHANGED_MEANWHILE,
  /** A file's content is of another source than somebody said. */
  OTHER_SOURCE,
  /** A cell that a spreadsheet would run as a formula. */
  FORMULA_CELL,
  /** A number written with a comma, which means decimals to some and thousands to others. */
  DECIMAL_COMMA,
  /** Rows read are not rows kept plus rows quarantined. */
  ROWS_LOST,
  /** The figures are too few or too thin for a release. */
  BELOW_QUALITY_GATES,
  /** Files of a release or publication are not what its manifest says. */
  BROKEN_RELEASE,
  /** Another run holds the lock. */
  LOCKED,
  /** A file with a key or password that is not there or is none. */
  BAD_KEY_FILE,
  /** Accounts other than the owner's may read a secret. */
  SECRET_READABLE_BY_OTHERS,
  /** The password does not open the key. */
  WRONG_PASSWORD,
  /** A file of keys holds none that is meant, or does not say which. */
  NO_SIGNING_KEY,
  /** The certificate of a key is no longer valid. */
  CERTIFICATE_EXPIRED,
  /** The certificate of a key is not valid yet. */
  CERTIFICATE_NOT_YET_VALID,
  /** The certificate of a key is not for signing documents. */
  CERTIFICATE_NOT_FOR_SIGNING
}
