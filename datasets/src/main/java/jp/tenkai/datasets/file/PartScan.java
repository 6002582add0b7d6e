package jp.tenkai.datasets.file;

import java.util.Optional;

/**
 * Looks over the bytes of a workbook's part before an XML reader sees them, for what a reader would
 * set aside memory for without end: a document type, whose entities can unfold to gigabytes or be
 * files of this machine; a cell beyond the last column of Excel (XFD); a number of a text that the
 * workbook does not hold; a text without end. Text in UTF-16, in which none of it could be seen, is
 * refused. Excel writes nothing of the kind.
 */
final class PartScan {
  /** Excel holds 32,767 characters in a cell. */
  static final int MOST_BYTES_BETWEEN_TAGS = 4 << 20;

  private static final int LONGEST_NAME = 40;
  private static final int MOST_COLUMN_LETTERS = 3;
  private static final int MOST_DIGITS = 9;

  private enum Place {
    TEXT,
    NAME,
    CELL,
    VALUE,
    NUMBER_TAG,
    NUMBER
  }

  /** What kind of part it is. */
  enum Part {
    SHEET,
    OTHER
  }

  private final Part part;
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder value = new StringBuilder();
  private Place place = Place.TEXT;
  private String attribute = "";
  private int quote;
  private boolean isTextCell;
  private boolean isNumberOpen;
  private long sinceTag;
  private long count;
  private int first;
  private long texts;
  private long lastText = -1;
  private String flaw = "";

  PartScan(Part part) {
    this.part = part;
  }

  /** What is wrong with what was seen so far; empty when nothing is. */
  Optional<String> flaw() {
    return flaw.isEmpty() ? Optional.empty() : Optional.of(flaw);
  }

  /** How many shared texts the part holds. */
  long texts() {
    return texts;
  }

  /** The greatest number of a shared text that a cell names, from 0; -1 where none does. */
  long lastText() {
    return lastText;
  }

  void look(byte[] bytes, int length) {
    for (int i = 0; i < length && flaw.isEmpty(); i++) {
      look(bytes[i] & 0xff);
    }
  }

  private void look(int b) {
    if (count < 2) {
      refuseWide(b);
    }
    count++;
    sinceTag++;
    if (part == Part.SHEET && sinceTag > MOST_BYTES_BETWEEN_TAGS) {
      flaw = "more than " + MOST_BYTES_BETWEEN_TAGS + " bytes between two tags";
      return;
    }
    switch (place) {
      case TEXT -> {
        if (b == '<') {
          open();
        }
      }
      case NAME -> name(b);
      case CELL -> cell(b);
      case VALUE -> value(b);
      case NUMBER_TAG -> place = b == '>' ? Place.NUMBER : Place.NUMBER_TAG;
      case NUMBER -> number(b);
    }
  }

  private void refuseWide(int b) {
    if (count == 0) {
      first = b;
    } else if ((first == 0xfe && b == 0xff)
        || (first == 0xff && b == 0xfe)
        || (first == 0 && (b == '<' || b == 0))
        || (first == '<' && b == 0)) {
      flaw = "text in UTF-16";
    }
  }

  private void open() {
    place = Place.NAME;
    word.setLength(0);
    sinceTag = 0;
  }

  /** The name of an element, until it ends; that of a cell is c, with a prefix or without. */
  private void name(int b) {
    if (isNumberOpen && word.isEmpty() && b != '/') {
      flaw = "a text's number in parts";
      return;
    }
    isNumberOpen = false;
    if (isNamePart(b)) {
      if (word.length() < LONGEST_NAME) {
        word.append((char) b);
      }
      flaw = word.toString().equals("!DOCTYPE") ? "a document type" : flaw;
      return;
    }
    if (part == Part.SHEET && b == '[') {
      flaw = "marked sections";
      return;
    }
    place = after(word.substring(word.indexOf(":") + 1), b);
    word.setLength(0);
  }

  private Place after(String name, int b) {
    if (name.equals("si")) {
      texts++;
    }
    if (name.equals("c")) {
      isTextCell = false;
      return b == '>' ? Place.TEXT : Place.CELL;
    }
    if (name.equals("v") && isTextCell && b != '/') {
      value.setLength(0);
      return b == '>' ? Place.NUMBER : Place.NUMBER_TAG;
    }
    return Place.TEXT;
  }

  private void cell(int b) {
    if (b == '>') {
      place = Place.TEXT;
    } else if (b == '"' || b == '\'') {
      attribute = word.toString();
      quote = b;
      value.setLength(0);
      place = Place.VALUE;
    } else if (isNamePart(b)) {
      if (word.length() < LONGEST_NAME) {
        word.append((char) b);
      }
    } else if (b != '=' && !isBlank(b)) {
      word.setLength(0);
    }
  }

  private void value(int b) {
    if (b != quote) {
      if (value.length() < LONGEST_NAME) {
        value.append((char) b);
      }
      return;
    }
    String text = value.toString();
    if (attribute.equals("r")
        && (text.indexOf('&') >= 0
            || text.chars().filter(PartScan::isLetter).count() > MOST_COLUMN_LETTERS)) {
      flaw = "a cell beyond column XFD";
    }
    isTextCell |= attribute.equals("t") && (text.equals("s") || text.indexOf('&') >= 0);
    place = Place.CELL;
    word.setLength(0);
  }

  private void number(int b) {
    if (b == '<') {
      String digits = value.toString();
      lastText = digits.isEmpty() ? lastText : Math.max(lastText, Long.parseLong(digits));
      isNumberOpen = true;
      isTextCell = false;
      open();
    } else if (b >= '0' && b <= '9' && value.length() < MOST_DIGITS) {
      value.append((char) b);
    } else if (!isBlank(b)) {
      flaw = "a text's number that is none";
    }
  }

  private static boolean isNamePart(int b) {
    return isLetter(b) || (b >= '0' && b <= '9') || b == ':' || b == '!' || b == '_' || b == '-';
  }

  private static boolean isLetter(int b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  private static boolean isBlank(int b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
