package jp.tenkai.datasets.file;

import java.util.Optional;

/**
 * Looks over the bytes of a workbook's part before an XML reader sees them. A document type can
 * name entities that unfold to gigabytes or that are files of this machine; no workbook has one. A
 * cell beyond the last column of Excel (XFD) would make a reader set aside room for all columns
 * before it. Text in UTF-16, in which neither could be seen, is refused.
 */
final class PartScan {
  private static final int LONGEST_NAME = 40;
  private static final int MOST_COLUMN_LETTERS = 3;

  private enum Place {
    TEXT,
    NAME,
    CELL,
    VALUE
  }

  private final StringBuilder word = new StringBuilder();
  private Place place = Place.TEXT;
  private String attribute = "";
  private int quote;
  private int letters;
  private long count;
  private int first;
  private String flaw = "";

  /** What is wrong with what was seen so far; empty when nothing is. */
  Optional<String> flaw() {
    return flaw.isEmpty() ? Optional.empty() : Optional.of(flaw);
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
    switch (place) {
      case TEXT -> {
        if (b == '<') {
          place = Place.NAME;
          word.setLength(0);
        }
      }
      case NAME -> name(b);
      case CELL -> cell(b);
      case VALUE -> value(b);
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

  /** The name of an element, until it ends; that of a cell is c, with a prefix or without. */
  private void name(int b) {
    if (isNamePart(b)) {
      if (word.length() < LONGEST_NAME) {
        word.append((char) b);
      }
      if (word.toString().equals("!DOCTYPE")) {
        flaw = "a document type";
      }
      return;
    }
    String name = word.substring(word.indexOf(":") + 1);
    word.setLength(0);
    place = name.equals("c") && b != '>' ? Place.CELL : Place.TEXT;
  }

  private void cell(int b) {
    if (b == '>') {
      place = Place.TEXT;
    } else if (b == '"' || b == '\'') {
      attribute = word.toString();
      quote = b;
      letters = 0;
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
    if (b == quote) {
      place = Place.CELL;
      word.setLength(0);
      return;
    }
    if (attribute.equals("r")) {
      letters += isLetter(b) ? 1 : 0;
      if (letters > MOST_COLUMN_LETTERS || b == '&') {
        flaw = "a cell beyond column XFD";
      }
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
