package jp.tenkai.export.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sheet needs and fastexcel does not write: the values that formulas show before they are
 * calculated again, bars and shades behind numbers, and limits for input cells. It is put into the
 * sheet's XML, at the places that ECMA-376 part 1, section 18.3.1.99, orders.
 */
final class SheetPatch {

  private static final Pattern FORMULA =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"( s=\"[0-9]+\")?><f>([^<]*)</f></c>");

  /** Whichever comes first in fastexcel's order; formats and limits have to stand before it. */
  private static final Pattern AFTER_FORMATS = Pattern.compile("<hyperlinks>|<pageMargins ");

  private static final String END = "</worksheet>";

  /** What a formula's cell shows: the attribute that says it is text, or nothing, and the value. */
  private record Shown(String type, String value) {}

  private final Map<String, Shown> values = new HashMap<>();
  private final List<String> formats = new ArrayList<>();
  private final List<String> bars = new ArrayList<>();
  private final List<String> limits = new ArrayList<>();

  void value(String cell, double value) {
    values.put(cell, new Shown("", String.valueOf(value)));
  }

  void value(String cell, String value) {
    values.put(cell, new Shown(" t=\"str\"", Xml.escaped(CellText.of(value))));
  }

  /** Draws the size of a range's numbers. */
  void emphasis(String range, Emphasis emphasis) {
    switch (emphasis) {
      case NONE -> {}
      case SCORE_BAR -> bar(range, 100);
      case SHARE_BAR -> bar(range, 1);
      case SCORE_SHADE ->
          format(range, shade(List.of("1", "100"), List.of(Paint.WHITE, Paint.SHADE)));
      case POINTS_SHADE ->
          format(
              range, shade(List.of("-3", "0", "3"), List.of(Paint.LOW, Paint.WHITE, Paint.SHADE)));
    }
  }

  /** Lets a cell take decimals from 0 to a greatest value only. */
  void limit(String range, double greatest, String title, String message) {
    limits.add(
        "<dataValidation type=\"decimal\" allowBlank=\"0\" showInputMessage=\"1\""
            + " showErrorMessage=\"1\" errorTitle=\""
            + Xml.escaped(title)
            + "\" error=\""
            + Xml.escaped(message)
            + "\" promptTitle=\""
            + Xml.escaped(title)
            + "\" prompt=\""
            + Xml.escaped(message)
            + "\" sqref=\""
            + range
            + "\"><formula1>0</formula1><formula2>"
            + greatest
            + "</formula2></dataValidation>");
  }

  /** The sheet's XML with everything put in. */
  byte[] apply(byte[] xml) {
    String text = withValues(new String(xml, StandardCharsets.UTF_8));
    Matcher place = AFTER_FORMATS.matcher(text);
    if (!place.find()) {
      throw new IllegalStateException("a sheet's XML has no place for formats");
    }
    StringBuilder patched = new StringBuilder(text);
    if (!bars.isEmpty()) {
      patched.insert(patched.lastIndexOf(END), extension());
    }
    patched.insert(place.start(), String.join("", formats) + limits());
    return patched.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String withValues(String text) {
    return FORMULA
        .matcher(text)
        .replaceAll(
            hit -> {
              Shown shown = values.get(hit.group(1));
              if (shown == null) {
                throw new IllegalStateException("no value for the formula in " + hit.group(1));
              }
              String style = hit.group(2) == null ? "" : hit.group(2);
              return Matcher.quoteReplacement(
                  "<c r=\""
                      + hit.group(1)
                      + "\""
                      + style
                      + shown.type()
                      + "><f>"
                      + hit.group(3)
                      + "</f><v>"
                      + shown.value()
                      + "</v></c>");
            });
  }

  private String limits() {
    return limits.isEmpty()
        ? ""
        : "<dataValidations count=\""
            + limits.size()
            + "\">"
            + String.join("", limits)
            + "</dataValidations>";
  }

  private void format(String range, String rule) {
    // fastexcel counts its own rules from 1; these come after them.
    int priority = 1000 + formats.size();
    formats.add(
        "<conditionalFormatting sqref=\""
            + range
            + "\">"
            + rule.replace("{priority}", String.valueOf(priority))
            + "</conditionalFormatting>");
  }

  private static String shade(List<String> points, List<String> colours) {
    StringBuilder rule = new StringBuilder("<cfRule type=\"colorScale\" priority=\"{priority}\">");
    rule.append("<colorScale>");
    points.forEach(p -> rule.append("<cfvo type=\"num\" val=\"").append(p).append("\"/>"));
    colours.forEach(c -> rule.append("<color rgb=\"").append(c).append("\"/>"));
    return rule.append("</colorScale></cfRule>").toString();
  }

  /** A bar whose length is the number itself: the extension makes it begin at nothing, and flat. */
  private void bar(String range, int whole) {
    String id = String.format(Locale.ROOT, "{7E4A0000-0000-4000-8000-%012d}", bars.size() + 1);
    format(
        range,
        "<cfRule type=\"dataBar\" priority=\"{priority}\"><dataBar><cfvo type=\"num\" val=\"0\"/>"
            + "<cfvo type=\"num\" val=\""
            + whole
            + "\"/><color rgb=\""
            + Paint.BAR
            + "\"/></dataBar><extLst><ext"
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
            + " uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>"
            + id
            + "</x14:id></ext></extLst></cfRule>");
    bars.add(
        "<x14:conditionalFormatting"
            + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
            + "<x14:cfRule type=\"dataBar\" id=\""
            + id
            + "\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\">"
            + "<x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"num\"><xm:f>"
            + whole
            + "</xm:f></x14:cfvo><x14:negativeFillColor rgb=\""
            + Paint.LOW
            + "\"/><x14:axisColor rgb=\"FF000000\"/></x14:dataBar></x14:cfRule><xm:sqref>"
            + range
            + "</xm:sqref></x14:conditionalFormatting>");
  }

  private String extension() {
    return "<extLst><ext"
        + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
        + " uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\"><x14:conditionalFormattings>"
        + String.join("", bars)
        + "</x14:conditionalFormattings></ext></extLst>";
  }
}
