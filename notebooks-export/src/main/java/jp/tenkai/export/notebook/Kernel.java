package jp.tenkai.export.notebook;

/** What runs a notebook's code in Jupyter. */
enum Kernel {
  /** The kernel of this project, or any other kernel for Java with Tenkai on its class path. */
  JAVA("java", "Java", "java", ".java", "text/x-java-source"),
  /** The kernel that comes with Jupyter; the notebook needs pandas. */
  PYTHON("python3", "Python 3", "python", ".py", "text/x-python");

  private final String id;
  private final String title;
  private final String language;
  private final String ending;
  private final String mediaType;

  Kernel(String id, String title, String language, String ending, String mediaType) {
    this.id = id;
    this.title = title;
    this.language = language;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** The language of its code, also part of the notebooks' file names. */
  String language() {
    return language;
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** The resource that holds its cells. */
  String script() {
    return language + ".cells";
  }
}
