package jp.tenkai.jobs.configuration;

/** A healthcare field by its id in conf/fields.yaml, such as {@code imaging}. */
public record FieldId(String id) implements Comparable<FieldId> {
  public FieldId {
    Kebab.require("field id", id);
  }

  public static FieldId of(String id) {
    return new FieldId(id);
  }

  @Override
  public int compareTo(FieldId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
