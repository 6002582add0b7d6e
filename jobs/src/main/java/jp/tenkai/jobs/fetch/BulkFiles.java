package jp.tenkai.jobs.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * UN Comtrade's bulk service: a list says which files there are ({@code fileUrl}), each a table of
 * one reporter and period, packed. Those that came stay even where another one fails.
 */
final class BulkFiles {
  private final ServiceRequest requests;
  private final ResourceFetch files;

  BulkFiles(ServiceRequest requests, ResourceFetch files) {
    this.requests = requests;
    this.files = files;
  }

  FetchOutcome fetch(Resource resource, Progress progress)
      throws IOException, InterruptedException {
    ServiceAnswer answer = requests.list(resource, progress);
    if (answer instanceof ServiceAnswer.Refused refused) {
      return new FetchOutcome.Failed(resource, refused.problem());
    }
    if (!(answer instanceof ServiceAnswer.Received received)) {
      return new FetchOutcome.Unchanged(resource);
    }
    List<URI> addresses;
    try (ReceivedPage list = received.page()) {
      addresses = addresses(list, resource);
      list.draft().discard();
    }
    List<Landed> landed = new ArrayList<>();
    Optional<Problem> problem = Optional.empty();
    for (URI address : addresses) {
      FetchOutcome outcome = files.one(resource, address, name(address), progress);
      if (outcome instanceof FetchOutcome.Arrived arrived) {
        landed.addAll(arrived.files());
      } else if (outcome instanceof FetchOutcome.Failed failed) {
        problem = problem.or(() -> Optional.of(failed.problem()));
      }
    }
    if (problem.isPresent()) {
      return new FetchOutcome.Failed(resource, problem.get());
    }
    return landed.isEmpty()
        ? new FetchOutcome.Unchanged(resource)
        : new FetchOutcome.Arrived(resource, landed);
  }

  private static List<URI> addresses(ReceivedPage list, Resource resource) throws IOException {
    String name = resource.address().toString();
    try {
      JsonNode root = new JsonMapper(AnswerJson.LIST).readTree(list.draft().bytes().toFile());
      if (!root.path("data").isArray()) {
        throw new UnusableInput(
            ProblemCode.NOT_THIS_LAYOUT, name, 1, "no list under data", "a list of files");
      }
      List<URI> addresses = new ArrayList<>();
      for (JsonNode file : root.path("data")) {
        addresses.add(URI.create(file.path("fileUrl").asText("")));
      }
      return addresses;
    } catch (JacksonException e) {
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX, name, 0, e.getOriginalMessage(), "a list of files as JSON");
    } catch (CharConversionException e) {
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX, name, 0, "bytes that are no text", "a list of files as JSON");
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(
          ProblemCode.UNSAFE_ADDRESS, name, 0, e.getMessage(), "the address of a file");
    }
  }

  /** The last part of the address, which names reporter, period and classification. */
  private static String name(URI address) {
    String path = String.valueOf(address.getPath());
    String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
    return last.isEmpty() ? "file" : last;
  }
}
