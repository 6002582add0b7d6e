package jp.tenkai.datasets.download;

import java.util.Objects;

/**
 * What opens a service to us. It is sent to the host that was asked for and to no other, and its
 * text form hides it, so that it can't reach a log, a record or a message.
 *
 * @param header in which the service takes it
 * @param value the secret itself
 */
public record AccessKey(String header, String value) {
  public AccessKey {
    Objects.requireNonNull(header, "header");
    if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("a key has visible ASCII characters only");
    }
  }

  @Override
  public String toString() {
    return header + ": hidden";
  }
}
