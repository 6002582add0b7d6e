package jp.tenkai.export.workbook;

/** A sheet of the workbook: its topic and its language. */
record SheetPlan(Topic topic, Wording wording) {

  String name(Book book) {
    return book.sheet(topic, wording);
  }
}
