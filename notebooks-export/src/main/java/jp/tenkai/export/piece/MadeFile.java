package jp.tenkai.export.piece;

/**
 * A file that lies in a publication.
 *
 * @param path within the publication, with slashes
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 */
public record MadeFile(String path, String sha256, long bytes) implements Comparable<MadeFile> {

  @Override
  public int compareTo(MadeFile other) {
    return path.compareTo(other.path);
  }
}
