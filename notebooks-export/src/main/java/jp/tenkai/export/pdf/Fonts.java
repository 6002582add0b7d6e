package jp.tenkai.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two faces every PDF is set in, BIZ UDPGothic Regular and Bold. Each of its glyphs stands for
 * one character, so that all text can be found and copied again; fonts that share glyphs between
 * look-alikes give ⼈ (radical) for 人. Parsed faces are kept and lent to one document at a time,
 * since reading a face moves a position within it.
 */
record Fonts(TrueTypeFont regular, TrueTypeFont bold) {

  static final String FAMILY = "BIZ UDPGothic";

  private static final Queue<Fonts> IDLE = new ConcurrentLinkedQueue<>();

  static Fonts borrow() throws IOException {
    Fonts idle = IDLE.poll();
    return idle != null
        ? idle
        : new Fonts(face("BIZUDPGothic-Regular.ttf"), face("BIZUDPGothic-Bold.ttf"));
  }

  /** Hands the faces back for the next document. */
  void giveBack() {
    IDLE.add(this);
  }

  private static TrueTypeFont face(String resource) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("font '" + resource + "' is not on the path");
      }
      TrueTypeFont face = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
      // Ligatures would put glyphs into the text that stand for no single character, and looking
      // for them takes a quarter of the time.
      face.setEnableGsub(false);
      return face;
    }
  }
}
