package jp.tenkai.jobs.lineage;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What OpenLineage asks of an event. */
final class RunEventSchema {
  private final Schema schema;

  RunEventSchema() throws IOException {
    try (InputStream in = RunEventSchema.class.getResourceAsStream("run-event.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  /** What is wrong with an event; formats such as date-time are held, too. */
  List<String> mistakes(String event) {
    return schema
        .validate(
            event,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
