package jp.tenkai.export.pdf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A PDF whose dates and identifier follow from its day alone. The renderer puts the clock's time
 * into a fresh set of document information; here that is set right before it is copied into the XMP
 * metadata.
 */
final class DatedDocument extends PDDocument {

  private final LocalDate date;

  DatedDocument(LocalDate date) {
    this.date = date;
    setDocumentId(date.toEpochDay());
  }

  @Override
  public void setDocumentInformation(PDDocumentInformation information) {
    information.setCreationDate(midnight());
    information.setModificationDate(midnight());
    super.setDocumentInformation(information);
  }

  private Calendar midnight() {
    Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    midnight.setTime(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    return midnight;
  }
}
