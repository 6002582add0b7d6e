package jp.tenkai.jobs.watch;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * Warnings and errors of Spark and the other libraries as lines of the JSON log. Where that log is
 * the error stream itself, they stand there in no other form.
 */
final class LibraryLog extends AbstractAppender implements AutoCloseable {
  private static final String NAME = "tenkai-json";

  private final JsonLog log;
  private final LoggerContext context = LoggerContext.getContext(false);
  private final LoggerConfig root = context.getConfiguration().getRootLogger();
  private final Level level = root.getLevel();
  private final Map<String, Appender> others;

  private LibraryLog(JsonLog log) {
    super(NAME, null, null, true, Property.EMPTY_ARRAY);
    this.log = log;
    this.others = new TreeMap<>(root.getAppenders());
  }

  /** Whether what stood on the error stream before stays there besides. */
  enum Console {
    STAYS,
    GOES
  }

  static LibraryLog attach(JsonLog log, Console console) {
    LibraryLog library = new LibraryLog(log);
    library.start();
    for (String name : library.others.keySet()) {
      library.root.removeAppender(name);
      if (console == Console.STAYS) {
        library.root.addAppender(library.others.get(name), library.level, null);
      }
    }
    library.root.addAppender(library, Level.WARN, null);
    library.root.setLevel(Level.WARN);
    library.context.updateLoggers();
    return library;
  }

  @Override
  public void append(LogEvent event) {
    Throwable thrown = event.getThrown();
    log.library(
        Instant.ofEpochMilli(event.getTimeMillis()),
        event.getLevel().isMoreSpecificThan(Level.ERROR)
            ? JsonStream.Level.ERROR
            : JsonStream.Level.WARN,
        event.getLoggerName(),
        event.getMessage().getFormattedMessage() + (thrown == null ? "" : ": " + thrown));
  }

  /** Puts the logging back as it was. */
  @Override
  public void close() {
    root.removeAppender(NAME);
    for (Map.Entry<String, Appender> other : others.entrySet()) {
      root.removeAppender(other.getKey());
      root.addAppender(other.getValue(), null, null);
    }
    root.setLevel(level);
    context.updateLoggers();
    stop();
  }
}
